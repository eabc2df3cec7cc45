namespace Akka.Actor;

/// <summary>One behaviour of one actor: a shared shape and the actor's own handlers.</summary>
internal sealed class HandlerTable
{
    private HandlerShape _shape = HandlerShape.Empty;
    private object[] _handlers = [];
    private int _count;
    private bool _complete;

    /// <summary>Adds a handler after those that are there.</summary>
    /// <param name="messageType">What it takes.</param>
    /// <param name="invoker">How it is called.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="takesAll">Whether nothing can come after it.</param>
    public void Add(Type messageType, HandlerInvoker invoker, object handler, bool takesAll)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (_complete)
        {
            throw new InvalidOperationException(
                "A handler that catches all messages has been added. No handler can be added after that.");
        }

        if (_count == _handlers.Length) Array.Resize(ref _handlers, Math.Max(2, _count * 2));
        _handlers[_count++] = handler;
        _shape = _shape.With(messageType, invoker);
        _complete = takesAll;
    }

    /// <summary>Offers a message to the handlers, in order.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Whether one took it.</returns>
    public bool TryHandle(object message)
    {
        foreach (var step in _shape.StepsFor(message.GetType()))
        {
            if (step.Invoker.Invoke(_handlers[step.Index], message)) return true;
        }

        return false;
    }
}
