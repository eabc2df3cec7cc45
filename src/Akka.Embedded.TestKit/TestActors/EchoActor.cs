using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Sends every message to a kit's test actor, and back unless that is the sender.</summary>
public sealed class EchoActor : ReceiveActor
{
    /// <summary>An actor.</summary>
    /// <param name="testkit">The kit.</param>
    /// <param name="echoBackToSenderAsWell">Whether the sender gets its message back.</param>
    public EchoActor(TestKitBase testkit, bool echoBackToSenderAsWell = true) => ReceiveAny(message =>
    {
        testkit.TestActor.Tell(message, Sender);
        if (echoBackToSenderAsWell && !Sender.Equals(testkit.TestActor)) Sender.Tell(message, Self);
    });

    /// <summary>For <c>ActorOf</c>.</summary>
    /// <param name="testkit">The kit.</param>
    /// <param name="echoBackToSenderAsWell">Whether the sender gets its message back.</param>
    public static Props Props(TestKitBase testkit, bool echoBackToSenderAsWell = true) =>
        Actor.Props.Create(() => new EchoActor(testkit, echoBackToSenderAsWell));
}
