namespace Akka.Actor;

/// <summary>Knows how to call one kind of handler; one instance a kind and message type.</summary>
internal abstract class HandlerInvoker
{
    /// <summary>Offers a message to a handler.</summary>
    /// <param name="handler">The handler, of the kind this invoker knows.</param>
    /// <param name="message">A message of the registered type.</param>
    /// <returns>Whether the handler took it.</returns>
    public abstract bool Invoke(object handler, object message);
}
