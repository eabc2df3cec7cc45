using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>Counts balls and says when an expected number has come.</summary>
internal sealed class CatcherActor : ReceiveActor
{
    private long _missing;
    private TaskCompletionSource? _done;

    public CatcherActor()
    {
        Receive<Ball>(_ => Catch());
        Receive<Expect>(expect => (_missing, _done) = (expect.Balls, expect.Done));
    }

    private void Catch()
    {
        if (--_missing == 0) _done?.SetResult();
    }

    /// <summary>Sent before the balls.</summary>
    internal sealed record Expect(long Balls, TaskCompletionSource Done);
}
