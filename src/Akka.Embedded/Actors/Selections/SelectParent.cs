namespace Akka.Actor;

/// <summary>Up to the parent.</summary>
public sealed class SelectParent : SelectionPathElement
{
    /// <summary>The step.</summary>
    public static readonly SelectParent Instance = new();

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SelectParent;

    /// <inheritdoc />
    public override int GetHashCode() => "..".Length;

    /// <inheritdoc />
    public override string ToString() => "..";
}
