using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The first elements, so many.</summary>
internal sealed class Take<T>(long count) : FlowLogic<T, T>
{
    private long _left = count;

    /// <inheritdoc />
    public override void PreStart()
    {
        // Nothing is wanted, so nothing is asked for.
        if (_left <= 0) CompleteStage();
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        Out.Push(In.Grab());

        // With the last element, and not with the demand after it.
        if (--_left == 0) CompleteStage();
    }
}
