namespace Akka.Actor.Internal;

/// <summary>/user and /system: they only supervise.</summary>
internal sealed class GuardianActor : UntypedActor
{
    protected override void OnReceive(object message) => Unhandled(message);
}
