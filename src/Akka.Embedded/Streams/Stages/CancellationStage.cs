using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements, until a token is cancelled.</summary>
internal sealed class CancellationStage<T> : FlowLogic<T, T>
{
    private readonly CancellationToken _token;
    private readonly bool _gracefully;
    private readonly Inbox<NotUsed> _cancellations;
    private CancellationTokenRegistration _registration;

    public CancellationStage(bool gracefully, CancellationToken token)
    {
        (_token, _gracefully) = (token, gracefully);
        _cancellations = NewInbox<NotUsed>(_ => Finish());
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        if (_token.IsCancellationRequested) Finish();
        else _registration = _token.Register(() => _cancellations.Send(NotUsed.Instance));
    }

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    protected override void PostStop() => _registration.Dispose();

    private void Finish()
    {
        if (_gracefully) CompleteStage();
        else FailStage(new OperationCanceledException("Stage cancelled due to cancellation token request.", _token));
    }
}
