namespace Akka.Actor;

/// <summary>Down to all descendants.</summary>
public sealed class SelectChildRecursive : SelectionPathElement
{
    /// <summary>The step.</summary>
    public static readonly SelectChildRecursive Instance = new();

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SelectChildRecursive;

    /// <inheritdoc />
    public override int GetHashCode() => "**".Length;

    /// <inheritdoc />
    public override string ToString() => "**";
}
