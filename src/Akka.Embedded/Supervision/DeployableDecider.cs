namespace Akka.Actor;

/// <summary>A decider made of a table; the first type that fits counts.</summary>
public sealed class DeployableDecider : IDecider, IEquatable<DeployableDecider>
{
    /// <summary>A table.</summary>
    /// <param name="defaultDirective">When no type fits.</param>
    /// <param name="pairs">Types and their directives.</param>
    public DeployableDecider(Directive defaultDirective, params KeyValuePair<Type, Directive>[] pairs)
    {
        DefaultDirective = defaultDirective;
        Pairs = pairs;
    }

    /// <summary>A table.</summary>
    /// <param name="defaultDirective">When no type fits.</param>
    /// <param name="pairs">Types and their directives.</param>
    public DeployableDecider(Directive defaultDirective, IEnumerable<KeyValuePair<Type, Directive>> pairs)
        : this(defaultDirective, pairs.ToArray())
    {
    }

    /// <summary>When no type fits.</summary>
    public Directive DefaultDirective { get; }

    /// <summary>Types and their directives.</summary>
    public KeyValuePair<Type, Directive>[] Pairs { get; }

    /// <inheritdoc />
    public Directive Decide(Exception cause)
    {
        foreach (var (type, directive) in Pairs)
        {
            if (type.IsInstanceOfType(cause)) return directive;
        }

        return DefaultDirective;
    }

    /// <inheritdoc />
    public bool Equals(DeployableDecider? other) =>
        other is not null && DefaultDirective == other.DefaultDirective && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as DeployableDecider);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(DefaultDirective, Pairs.Length);
}
