namespace Akka.Actor;

/// <summary>Down to all children whose name matches.</summary>
public sealed class SelectChildPattern : SelectionPathElement
{
    /// <summary>A step.</summary>
    /// <param name="patternStr">The pattern: * and ?.</param>
    public SelectChildPattern(string patternStr) => PatternStr = patternStr;

    /// <summary>The pattern.</summary>
    public string PatternStr { get; }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SelectChildPattern other && other.PatternStr == PatternStr;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(PatternStr, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => PatternStr;
}
