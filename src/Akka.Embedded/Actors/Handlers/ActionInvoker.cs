using System.Runtime.CompilerServices;

namespace Akka.Actor;

/// <summary>Calls an <see cref="Action{T}"/>, which takes every message of its type.</summary>
/// <typeparam name="T">The message's type.</typeparam>
internal sealed class ActionInvoker<T> : HandlerInvoker
{
    public static readonly ActionInvoker<T> Instance = new();

    public override bool Invoke(object handler, object message)
    {
        // The handler table pairs this invoker with Action<T> and nothing else, so the check can be left out.
        Unsafe.As<Action<T>>(handler)((T)message);
        return true;
    }
}
