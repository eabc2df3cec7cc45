using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A reference that also gives access to the actor behind it, which runs on the thread that sends to it. Not for
/// actors that hear from several threads.
/// </summary>
/// <typeparam name="TActor">The actor's class.</typeparam>
public abstract class TestActorRefBase<TActor> : IInternalActorRef, IHasLocalRef
    where TActor : ActorBase
{
    private readonly LocalActorRef _ref;

    /// <summary>Starts an actor; it has been created when this returns.</summary>
    /// <param name="system">Where.</param>
    /// <param name="actorProps">How to make it; a dispatcher named there is kept.</param>
    /// <param name="supervisor">Its parent; null for /user.</param>
    /// <param name="name">Its name; null for a generated one.</param>
    protected TestActorRefBase(
        ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null) =>
        _ref = TestChild.Create(system, actorProps, supervisor, name);

    /// <summary>The actor's own reference.</summary>
    public IActorRef Ref => _ref;

    /// <inheritdoc />
    public ActorPath Path => _ref.Path;

    // There since the constructor returned: creation is a message too, and runs on the calling thread.

    /// <summary>The actor; throws when it has ended or could not be created.</summary>
    public TActor UnderlyingActor =>
        _ref.Cell.Actor is { } actor
            ? (TActor)actor
            : throw new IllegalActorStateException(
                _ref.Cell.Mailbox.IsClosed ? "Underlying actor is terminated" : "Underlying actor is not there");

    IActorRef IHasLocalRef.Wrapped => _ref;

    bool IActorRefScope.IsLocal => true;

    IInternalActorRef IInternalActorRef.Parent => Inner.Parent;

    IActorRefProvider IInternalActorRef.Provider => Inner.Provider;

    bool IInternalActorRef.IsTerminated => Inner.IsTerminated;

    private IInternalActorRef Inner => _ref;

    /// <summary>Whether both name the same actor.</summary>
    /// <param name="testActorRef">One.</param>
    /// <param name="actorRef">The other.</param>
    public static bool operator ==(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) =>
        testActorRef is null ? actorRef is null : testActorRef.Equals(actorRef);

    /// <summary>Whether both name different actors.</summary>
    /// <param name="testActorRef">One.</param>
    /// <param name="actorRef">The other.</param>
    public static bool operator !=(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) =>
        !(testActorRef == actorRef);

    /// <summary>Whether both name the same actor.</summary>
    /// <param name="actorRef">One.</param>
    /// <param name="testActorRef">The other.</param>
    public static bool operator ==(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) =>
        testActorRef == actorRef;

    /// <summary>Whether both name different actors.</summary>
    /// <param name="actorRef">One.</param>
    /// <param name="testActorRef">The other.</param>
    public static bool operator !=(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) =>
        !(testActorRef == actorRef);

    /// <summary>The actor's own reference.</summary>
    /// <param name="actorRef">The reference of the kit.</param>
    public static IActorRef ToActorRef(TestActorRefBase<TActor> actorRef) => actorRef._ref;

    /// <summary>Gives the actor a message past its mailbox; what the actor throws is thrown here.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it; null for nobody.</param>
    public void Receive(object message, IActorRef? sender = null) => _ref.Cell.ReceiveNow(message, sender);

    /// <summary>As <see cref="Receive"/>, then waits for async handlers; their failures go to the supervisor.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it; null for nobody.</param>
    public async Task ReceiveAsync(object message, IActorRef? sender = null)
    {
        Receive(message, sender);

        // The mailbox is closed to others while a handler runs, so an answer comes only after its end.
        if (!Inner.IsTerminated) await _ref.Ask<ActorIdentity>(new Identify(null));
    }

    /// <summary>Sends a message; replies go to the actor or test that is running.</summary>
    /// <param name="message">The message.</param>
    public void Tell(object message) => _ref.Tell(message);

    /// <inheritdoc />
    public void Tell(object message, IActorRef? sender) => _ref.Tell(message, sender);

    /// <summary>Passes a message on with its original sender.</summary>
    /// <param name="message">The message.</param>
    public void Forward(object message) => _ref.Forward(message);

    private protected void OnTurn(Action action) => _ref.Cell.RunNow(action);

    /// <summary>Starts a death watch by the actor.</summary>
    /// <param name="subject">Of whom.</param>
    public void Watch(IActorRef subject) => _ref.Cell.Watch(subject);

    /// <summary>Ends a death watch by the actor.</summary>
    /// <param name="subject">Of whom.</param>
    public void Unwatch(IActorRef subject) => _ref.Cell.Unwatch(subject);

    /// <inheritdoc />
    public override string ToString() => _ref.ToString();

    /// <inheritdoc />
    public override bool Equals(object? obj) => _ref.Equals(obj);

    /// <inheritdoc />
    public override int GetHashCode() => _ref.GetHashCode();

    /// <inheritdoc />
    public bool Equals(IActorRef? other) => _ref.Equals(other);

    /// <inheritdoc />
    public int CompareTo(object? obj) => _ref.CompareTo(obj);

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => _ref.CompareTo(other);

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> names) => Inner.GetChild(names);

    void IInternalActorRef.Resume(Exception? causedByFailure) => Inner.Resume(causedByFailure);

    void IInternalActorRef.Start() => Inner.Start();

    void IInternalActorRef.Stop() => Inner.Stop();

    void IInternalActorRef.Restart(Exception cause) => Inner.Restart(cause);

    void IInternalActorRef.Suspend() => Inner.Suspend();

    void IInternalActorRef.SendSystemMessage(ISystemMessage message) => Inner.SendSystemMessage(message);
}
