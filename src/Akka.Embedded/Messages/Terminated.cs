using Akka.Event;

namespace Akka.Actor;

/// <summary>A watched actor is gone. Comes exactly once a watch.</summary>
public sealed class Terminated
    : IAutoReceivedMessage, IPossiblyHarmful, IDeadLetterSuppression, INoSerializationVerificationNeeded,
        IEquatable<Terminated>
{
    /// <summary>Tells of a death.</summary>
    /// <param name="actorRef">Who is gone.</param>
    /// <param name="existenceConfirmed">Whether it ever was there.</param>
    /// <param name="addressTerminated">Whether its whole machine is gone; never here.</param>
    public Terminated(IActorRef actorRef, bool existenceConfirmed, bool addressTerminated)
    {
        ActorRef = actorRef;
        ExistenceConfirmed = existenceConfirmed;
        AddressTerminated = addressTerminated;
    }

    /// <summary>Who is gone.</summary>
    public IActorRef ActorRef { get; }

    /// <summary>Whether its whole machine is gone; never here.</summary>
    public bool AddressTerminated { get; }

    /// <summary>Whether it ever was there.</summary>
    public bool ExistenceConfirmed { get; }

    /// <inheritdoc />
    public bool Equals(Terminated? other) =>
        other is not null && ActorRef.Equals(other.ActorRef)
        && AddressTerminated == other.AddressTerminated && ExistenceConfirmed == other.ExistenceConfirmed;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Terminated);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(ActorRef, AddressTerminated, ExistenceConfirmed);

    /// <inheritdoc />
    public override string ToString() => $"<Terminated>: {ActorRef} - ExistenceConfirmed={ExistenceConfirmed}";
}
