namespace Akka.Actor;

/// <summary>Writing deciders as tables.</summary>
public static class DirectiveExtensions
{
    /// <summary>Pairs a directive with an exception type.</summary>
    /// <typeparam name="TException">The type.</typeparam>
    /// <param name="self">The directive.</param>
    public static KeyValuePair<Type, Directive> When<TException>(this Directive self)
        where TException : Exception =>
        new(typeof(TException), self);
}
