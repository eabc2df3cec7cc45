namespace Akka.TestKit;

/// <summary>A condition on messages of one type.</summary>
public sealed class PredicateInfo
{
    private readonly Predicate<object> _pleases;

    private PredicateInfo(Type type, Delegate predicate, Predicate<object> pleases)
    {
        Type = type;
        PredicateT = predicate;
        _pleases = pleases;
    }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>The condition, a <see cref="Predicate{T}"/> of <see cref="Type"/>.</summary>
    public Delegate PredicateT { get; }

    /// <summary>Wraps a condition.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="predicateT">The condition.</param>
    public static PredicateInfo Create<T>(Predicate<T> predicateT) =>
        new(typeof(T), predicateT, message => message is T typed && predicateT(typed));

    /// <inheritdoc />
    public override string ToString() => $"predicate of {Type.Name}";

    internal bool Pleases(object message) => _pleases(message);
}
