using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// An actor whose behaviours are lists of handlers by message type. The first handler that fits takes the message.
/// Register in the constructor and inside <see cref="Become(Action)"/>.
/// </summary>
public abstract class ReceiveActor : UntypedActor, IInitializableActor
{
    private readonly HandlerTable _first = new();
    private HandlerTable? _open;

    /// <summary>Opens registration until the constructor ends.</summary>
    protected ReceiveActor() => _open = _first;

    void IInitializableActor.Init() => _open = null;

    /// <inheritdoc />
    protected sealed override void OnReceive(object message) => Handle(_first, message);

    /// <summary>Replaces the behaviour.</summary>
    /// <param name="configure">Registers the new one's handlers.</param>
    protected void Become(Action configure)
    {
        var table = Build(configure);
        Become(message => Handle(table, message));
    }

    /// <summary>Puts a behaviour on top of the current one.</summary>
    /// <param name="configure">Registers the new one's handlers.</param>
    protected void BecomeStacked(Action configure)
    {
        var table = Build(configure);
        BecomeStacked(message => Handle(table, message));
    }

    /// <summary>Takes messages of a type, those that pass when a predicate is given.</summary>
    /// <typeparam name="T">The type; subtypes count.</typeparam>
    /// <param name="handler">Takes them.</param>
    /// <param name="shouldHandle">Which pass.</param>
    protected void Receive<T>(Action<T> handler, Predicate<T>? shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (shouldHandle is null) Add(typeof(T), ActionInvoker<T>.Instance, handler, typeof(T) == typeof(object));
        else Receive<T>(message => Guarded(shouldHandle(message), handler, message));
    }

    /// <summary>Takes messages of a type that pass.</summary>
    /// <typeparam name="T">The type; subtypes count.</typeparam>
    /// <param name="shouldHandle">Which pass.</param>
    /// <param name="handler">Takes them.</param>
    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    /// <summary>Is offered messages of a type.</summary>
    /// <typeparam name="T">The type; subtypes count.</typeparam>
    /// <param name="handler">Says whether it took the message.</param>
    protected void Receive<T>(Func<T, bool> handler) =>
        Add(typeof(T), PredicateInvoker<T>.Instance, handler, takesAll: false);

    /// <summary>Takes messages of a type, those that pass when a predicate is given.</summary>
    /// <param name="messageType">The type; subtypes count.</param>
    /// <param name="handler">Takes them.</param>
    /// <param name="shouldHandle">Which pass.</param>
    protected void Receive(Type messageType, Action<object> handler, Predicate<object>? shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (shouldHandle is null)
            Add(messageType, ActionInvoker<object>.Instance, handler, messageType == typeof(object));
        else
            Receive(messageType, message => Guarded(shouldHandle(message), handler, message));
    }

    /// <summary>Takes messages of a type that pass.</summary>
    /// <param name="messageType">The type; subtypes count.</param>
    /// <param name="shouldHandle">Which pass.</param>
    /// <param name="handler">Takes them.</param>
    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Receive(messageType, handler, shouldHandle);

    /// <summary>Is offered messages of a type.</summary>
    /// <param name="messageType">The type; subtypes count.</param>
    /// <param name="handler">Says whether it took the message.</param>
    protected void Receive(Type messageType, Func<object, bool> handler) =>
        Add(messageType, PredicateInvoker<object>.Instance, handler, takesAll: false);

    /// <summary>Takes every message; nothing can be registered after it.</summary>
    /// <param name="handler">Takes them.</param>
    protected void ReceiveAny(Action<object> handler) =>
        Add(typeof(object), ActionInvoker<object>.Instance, handler, takesAll: true);

    /// <summary>Takes messages of a type; no other message is processed until the task ends.</summary>
    /// <typeparam name="T">The type; subtypes count.</typeparam>
    /// <param name="handler">Takes them.</param>
    /// <param name="shouldHandle">Which pass.</param>
    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T>? shouldHandle = null) =>
        Receive<T>(message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);

    /// <summary>Takes messages of a type that pass; no other message is processed until the task ends.</summary>
    /// <typeparam name="T">The type; subtypes count.</typeparam>
    /// <param name="shouldHandle">Which pass.</param>
    /// <param name="handler">Takes them.</param>
    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) =>
        ReceiveAsync(handler, shouldHandle);

    /// <summary>Takes messages of a type; no other message is processed until the task ends.</summary>
    /// <param name="messageType">The type; subtypes count.</param>
    /// <param name="handler">Takes them.</param>
    /// <param name="shouldHandle">Which pass.</param>
    protected void ReceiveAsync(
        Type messageType, Func<object, Task> handler, Predicate<object>? shouldHandle = null) =>
        Receive(messageType, message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);

    /// <summary>Takes messages of a type that pass; no other message is processed until the task ends.</summary>
    /// <param name="messageType">The type; subtypes count.</param>
    /// <param name="shouldHandle">Which pass.</param>
    /// <param name="handler">Takes them.</param>
    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        ReceiveAsync(messageType, handler, shouldHandle);

    /// <summary>Takes every message; no other message is processed until the task ends.</summary>
    /// <param name="handler">Takes them.</param>
    protected void ReceiveAnyAsync(Func<object, Task> handler) =>
        ReceiveAny(message => ActorTaskScheduler.RunTask(() => handler(message)));

    private static bool Guarded<T>(bool passes, Action<T> handler, T message)
    {
        if (passes) handler(message);
        return passes;
    }

    private void Handle(HandlerTable table, object message)
    {
        if (!table.TryHandle(message)) Unhandled(message);
    }

    private HandlerTable Build(Action configure)
    {
        var outer = _open;
        var table = new HandlerTable();
        _open = table;
        configure();
        _open = outer;
        return table;
    }

    private void Add(Type messageType, HandlerInvoker invoker, object handler, bool takesAll)
    {
        if (_open is null)
        {
            throw new InvalidOperationException(
                "You may only call Receive-methods when constructing the actor and inside Become().");
        }

        _open.Add(messageType, invoker, handler, takesAll);
    }
}
