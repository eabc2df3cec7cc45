using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>/user: it only supervises.</summary>
internal sealed class GuardianActor : UntypedActor, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    protected override void OnReceive(object message) => Unhandled(message);
}
