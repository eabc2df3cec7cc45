using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>Another source in place of a failure, where a function has one; so many times, -1 for any number.</summary>
internal sealed class RecoverWith<T>(Func<Exception, IPlan?> recover, int attempts) : FlowLogic<T, T>
{
    private int _attempts;
    private Inlet<T>? _other;

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    public override void OnPull() => (_other ?? In).Pull();

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        if ((attempts < 0 || _attempts < attempts) && recover(cause) is { } source) TurnTo(source);
        else FailStage(cause);
    }

    private void TurnTo(IPlan source)
    {
        _attempts++;
        var inlet = new Inlet<T>(this);
        inlet.Handler = new InActions(() => Out.Push(inlet.Grab()), CompleteStage, OnUpstreamFailure);
        inlet.FeedFrom(source, Attributes);
        _other = inlet;

        // The demand that the failure left unanswered.
        if (Out.IsAvailable) inlet.Pull();
    }
}
