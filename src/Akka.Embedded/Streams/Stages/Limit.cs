using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements, as long as their costs do not add up to more than a limit.</summary>
internal sealed class Limit<T>(long max, Func<T, long> cost) : FlowLogic<T, T>
{
    private readonly long _max = max;
    private long _left = max;

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();
        _left -= cost(element);
        if (_left >= 0) Out.Push(element);
        else FailStage(new StreamLimitReachedException(_max));
    }
}
