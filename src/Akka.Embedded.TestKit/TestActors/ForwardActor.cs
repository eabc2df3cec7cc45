using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Passes every message on with its sender.</summary>
public sealed class ForwardActor : ReceiveActor
{
    /// <summary>An actor.</summary>
    /// <param name="target">Who gets the messages.</param>
    public ForwardActor(IActorRef target) => ReceiveAny(message => target.Tell(message, Sender));

    /// <summary>For <c>ActorOf</c>.</summary>
    /// <param name="target">Who gets the messages.</param>
    public static Props Props(IActorRef target) => Actor.Props.Create(() => new ForwardActor(target));
}
