using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>
/// Makes a test actor the sender of what the test's own code sends: on the thread that made the kit, and on the
/// threads on which the test goes on after an await.
/// </summary>
internal sealed class TestSender : SynchronizationContext, IAmbientActor
{
    // Only its change notice is used: it tells when a thread leaves a test's flow, so that a pooled thread does not go
    // on sending in the name of a test that is over.
    private static readonly AsyncLocal<TestSender?> Flow = new(OnFlowChanged);

    private readonly IActorRef _noSender;

    private TestSender(IActorRef testActor, IActorRef noSender)
    {
        Self = testActor;
        _noSender = noSender;
    }

    public IActorRef Self { get; }

    public IActorRef Sender => _noSender;

    /// <summary>Starts with the calling thread.</summary>
    /// <param name="testActor">The sender from now on.</param>
    /// <param name="noSender">Who sent the message the test handles: nobody.</param>
    public static TestSender Start(IActorRef testActor, IActorRef noSender)
    {
        var sender = new TestSender(testActor, noSender);
        // Tell reads the thread's ambient actor; the context brings it along to the threads of continuations. Code that
        // the test starts elsewhere, as with Task.Run, has no sender, as in Akka.NET.
        Flow.Value = sender;
        AmbientActor.Current = sender;
        SetSynchronizationContext(sender);
        return sender;
    }

    /// <summary>Ends on the calling thread.</summary>
    public void End()
    {
        if (ReferenceEquals(Flow.Value, this)) Flow.Value = null;
        if (ReferenceEquals(AmbientActor.Current, this)) AmbientActor.Current = null;
        if (ReferenceEquals(Current, this)) SetSynchronizationContext(null);
    }

    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(_ => Run(d, state), null);

    public override void Send(SendOrPostCallback d, object? state) => Run(d, state);

    public override SynchronizationContext CreateCopy() => this;

    private static void OnFlowChanged(AsyncLocalValueChangedArgs<TestSender?> change)
    {
        if (change.PreviousValue is not { } left) return;
        if (ReferenceEquals(AmbientActor.Current, left)) AmbientActor.Current = null;
    }

    private void Run(SendOrPostCallback callback, object? state)
    {
        var (outerSender, outerContext) = (AmbientActor.Current, Current);
        AmbientActor.Current = this;
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            AmbientActor.Current = outerSender;
            SetSynchronizationContext(outerContext);
        }
    }
}
