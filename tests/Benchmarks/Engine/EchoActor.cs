using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>Answers every ball.</summary>
internal sealed class EchoActor : ReceiveActor
{
    public EchoActor() => Receive<Ball>(ball => Sender.Tell(ball));
}
