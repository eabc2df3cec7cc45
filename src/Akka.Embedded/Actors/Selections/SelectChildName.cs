namespace Akka.Actor;

/// <summary>Down to the child of a name.</summary>
public sealed class SelectChildName : SelectionPathElement
{
    /// <summary>A step.</summary>
    /// <param name="name">The name.</param>
    public SelectChildName(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SelectChildName other && other.Name == Name;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Name;
}
