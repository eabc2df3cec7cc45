using System.Runtime.CompilerServices;

namespace Akka.Actor;

/// <summary>Calls a function that says whether it took the message.</summary>
/// <typeparam name="T">The message's type.</typeparam>
internal sealed class PredicateInvoker<T> : HandlerInvoker
{
    public static readonly PredicateInvoker<T> Instance = new();

    // See ActionInvoker: the table pairs this invoker with Func<T, bool> only.
    public override bool Invoke(object handler, object message) => Unsafe.As<Func<T, bool>>(handler)((T)message);
}
