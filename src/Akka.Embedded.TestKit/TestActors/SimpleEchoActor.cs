using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Sends every message back.</summary>
public sealed class SimpleEchoActor : ReceiveActor
{
    /// <summary>An actor.</summary>
    public SimpleEchoActor() => ReceiveAny(message => Sender.Tell(message, Self));

    /// <summary>For <c>ActorOf</c>.</summary>
    public static Props Props() => Actor.Props.Create<SimpleEchoActor>();
}
