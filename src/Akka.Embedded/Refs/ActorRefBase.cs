namespace Akka.Actor;

/// <summary>Equality, order and text of references: by path and incarnation.</summary>
public abstract class ActorRefBase : IActorRef
{
    /// <inheritdoc />
    public abstract ActorPath Path { get; }

    /// <inheritdoc />
    public void Tell(object message, IActorRef? sender)
    {
        if (message is null) throw new InvalidMessageException("Message is null.");
        TellInternal(message, sender);
    }

    /// <inheritdoc />
    public override string ToString() => $"[{Path.ToStringWithUid()}]";

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IActorRef other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Path.Uid, Path.GetHashCode());

    /// <inheritdoc />
    public bool Equals(IActorRef? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Path.Uid == other.Path.Uid && Path.Equals(other.Path));

    /// <inheritdoc />
    public int CompareTo(object? obj) =>
        obj is null or IActorRef ? CompareTo(obj as IActorRef) : throw new ArgumentException("Not an actor reference.");

    /// <inheritdoc />
    public int CompareTo(IActorRef? other)
    {
        if (other is null) return 1;
        var byPath = Path.CompareTo(other.Path);
        return byPath != 0 ? byPath : Path.Uid.CompareTo(other.Path.Uid);
    }

    /// <summary>Delivers a message that is not null.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it, if anybody.</param>
    protected abstract void TellInternal(object message, IActorRef? sender);
}
