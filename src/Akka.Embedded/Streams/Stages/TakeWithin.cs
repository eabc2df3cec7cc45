using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of the first while.</summary>
internal sealed class TakeWithin<T> : FlowLogic<T, T>
{
    private readonly TimeSpan _duration;
    private readonly StageTimer _timer;

    public TakeWithin(TimeSpan duration) => (_duration, _timer) = (duration, NewTimer(CompleteStage));

    /// <inheritdoc />
    public override void PreStart() => _timer.Once(_duration);

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());
}
