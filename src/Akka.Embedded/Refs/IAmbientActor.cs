namespace Akka.Actor;

/// <summary>The actor whose code runs on this thread.</summary>
internal interface IAmbientActor
{
    IActorRef Self { get; }

    IActorRef Sender { get; }
}
