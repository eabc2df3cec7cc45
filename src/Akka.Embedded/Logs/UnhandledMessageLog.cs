using Akka.Actor;

namespace Akka.Event;

/// <summary>Logs unhandled messages at debug level, for akka.actor.debug.unhandled. No actor behind it.</summary>
internal sealed class UnhandledMessageLog(ExtendedActorSystem system, ActorPath path) : MinimalActorRef
{
    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => system.Provider;

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (message is not UnhandledMessage unhandled) return;
        system.EventStream.Publish(new Debug(
            unhandled.Recipient.Path.ToString(),
            unhandled.Recipient.GetType(),
            $"Unhandled message from {unhandled.Sender.Path} : {unhandled.Message}"));
    }
}
