using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>An actor that has started and does nothing.</summary>
internal sealed class IdleActor : ReceiveActor
{
    private readonly CountdownEvent _started;

    public IdleActor(CountdownEvent started)
    {
        _started = started;
        Receive<Ball>(static _ => { });
    }

    protected override void PreStart() => _started.Signal();
}
