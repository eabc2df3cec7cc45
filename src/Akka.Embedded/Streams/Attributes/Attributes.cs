namespace Akka.Streams;

/// <summary>Settings of a graph and all it is made of; the innermost of a kind wins. Immutable.</summary>
public sealed partial class Attributes
{
    /// <summary>No settings.</summary>
    public static readonly Attributes None = new();

    private readonly IAttribute[] _attributes;

    /// <summary>Settings, the most specific last.</summary>
    /// <param name="attributes">The settings.</param>
    public Attributes(params IAttribute[] attributes) => _attributes = attributes;

    /// <summary>Marks a setting.</summary>
    public interface IAttribute;

    /// <summary>The settings, the most specific last.</summary>
    public IEnumerable<IAttribute> AttributeList => _attributes;

    /// <summary>A graph's name.</summary>
    /// <param name="name">The name.</param>
    public static Attributes CreateName(string name) => new(new Name(name));

    /// <summary>The graph runs on an actor of its own.</summary>
    public static Attributes CreateAsyncBoundary() => new(AsyncBoundary.Instance);

    /// <summary>How many elements wait where a stream enters another actor.</summary>
    /// <param name="initial">Not used.</param>
    /// <param name="max">The bound.</param>
    public static Attributes CreateInputBuffer(int initial, int max) => new(new InputBuffer(initial, max));

    /// <summary>These and more specific ones.</summary>
    /// <param name="other">The more specific ones.</param>
    public Attributes And(Attributes other) =>
        other._attributes.Length == 0 ? this
        : _attributes.Length == 0 ? other
        : new Attributes([.. _attributes, .. other._attributes]);

    /// <summary>These and a more specific one.</summary>
    /// <param name="other">The more specific one.</param>
    public Attributes And(IAttribute other) => new([.. _attributes, other]);

    /// <summary>Whether a setting is among these.</summary>
    /// <param name="attribute">The setting.</param>
    public bool Contains<TAttr>(TAttr attribute)
        where TAttr : IAttribute => _attributes.Contains(attribute);

    /// <summary>The most specific of a kind, or a default.</summary>
    /// <param name="defaultIfNotFound">The default.</param>
    public TAttr GetAttribute<TAttr>(TAttr defaultIfNotFound)
        where TAttr : class, IAttribute => GetAttribute<TAttr>() ?? defaultIfNotFound;

    /// <summary>The most specific of a kind; null when there is none.</summary>
    public TAttr? GetAttribute<TAttr>()
        where TAttr : class, IAttribute
    {
        // From the most specific on.
        for (var i = _attributes.Length - 1; i >= 0; i--)
        {
            if (_attributes[i] is TAttr found) return found;
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => $"Attributes({string.Join<IAttribute>(", ", _attributes)})";

    /// <summary>The same without a kind: what its inner graphs inherit of a boundary is not the boundary.</summary>
    internal Attributes Without<TAttr>()
        where TAttr : class, IAttribute => new([.. _attributes.Where(attribute => attribute is not TAttr)]);
}
