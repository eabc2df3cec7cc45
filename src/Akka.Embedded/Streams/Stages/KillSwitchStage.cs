using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements, until the trigger is pulled.</summary>
internal sealed class KillSwitchStage<T> : FlowLogic<T, T>
{
    private readonly Trigger _trigger;
    private readonly Action<Exception?> _tell;

    public KillSwitchStage(Trigger trigger)
    {
        _trigger = trigger;
        _tell = NewInbox<Exception?>(End).Send;
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        // A shared switch may have been used before this stream began.
        if (!_trigger.TryListen(_tell, out var cause)) End(cause);
    }

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    protected override void PostStop() => _trigger.Forget(_tell);

    private void End(Exception? cause)
    {
        if (cause is null) CompleteStage();
        else FailStage(cause);
    }
}
