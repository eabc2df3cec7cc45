namespace Akka.Actor;

/// <summary>Sending with the running actor as the sender.</summary>
public static class ActorRefImplicitSenderExtensions
{
    /// <summary>Sends a message; replies come to the actor that is running now, if one is.</summary>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    public static void Tell(this IActorRef receiver, object message) =>
        receiver.Tell(message, AmbientActor.Current?.Self);

    /// <summary>Passes a message on with its original sender.</summary>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    public static void Forward(this IActorRef receiver, object message) =>
        receiver.Tell(message, AmbientActor.Current?.Sender);
}
