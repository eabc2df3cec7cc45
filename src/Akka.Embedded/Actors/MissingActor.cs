namespace Akka.Actor;

/// <summary>What <see cref="Props.None"/> makes: an actor that handles nothing.</summary>
internal sealed class MissingActor : UntypedActor
{
    protected override void OnReceive(object message) => Unhandled(message);
}
