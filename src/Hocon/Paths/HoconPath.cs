using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Hocon;

/// <summary>The way from an object to a value: one or more keys. Compared key by key, case counts.</summary>
public sealed class HoconPath : IEquatable<HoconPath>
{
    private readonly string[] _keys;

    private HoconPath(string[] keys) => _keys = keys;

    /// <summary>The empty path: the object itself.</summary>
    public static HoconPath Root { get; } = new([]);

    /// <summary>The keys, unescaped, from the outside inwards.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>True for the empty path.</summary>
    public bool IsRoot => _keys.Length == 0;

    /// <summary>The innermost key; the empty string for the root.</summary>
    public string Last => IsRoot ? "" : _keys[^1];

    /// <summary>The path without its last key; the root's parent is the root.</summary>
    public HoconPath Parent => _keys.Length <= 1 ? Root : new HoconPath(_keys[..^1]);

    /// <summary>Makes a path of keys as they are; nothing is split or unescaped.</summary>
    /// <param name="keys">The keys, from the outside inwards.</param>
    public static HoconPath Of(params IEnumerable<string> keys) => new([.. keys]);

    /// <summary>Reads a path expression such as <c>a.b."c.d"</c>.</summary>
    /// <param name="text">The expression; dots outside quotes separate keys.</param>
    /// <exception cref="HoconException">Not a path expression: empty key, stray character, open quote.</exception>
    public static HoconPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PathReader.ReadAll(text);
    }

    /// <summary>Reads a path expression without throwing.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="path">The path when the result is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out HoconPath? path)
    {
        try
        {
            path = text is null ? null : Parse(text);
        }
        catch (HoconException)
        {
            // The caller asked for a plain no; the reason is what Parse is for.
            path = null;
        }

        return path is not null;
    }

    /// <summary>This path with one more key.</summary>
    /// <param name="key">The key as it is.</param>
    public HoconPath Append(string key) => new([.. _keys, key]);

    /// <summary>This path with another one behind it.</summary>
    /// <param name="tail">The path behind.</param>
    public HoconPath Append(HoconPath tail)
    {
        ArgumentNullException.ThrowIfNull(tail);
        return IsRoot ? tail : tail.IsRoot ? this : new HoconPath([.. _keys, .. tail._keys]);
    }

    /// <summary>True when this path begins with all keys of the other one.</summary>
    /// <param name="prefix">The beginning to look for.</param>
    public bool StartsWith(HoconPath prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return _keys.AsSpan().StartsWith(prefix._keys);
    }

    /// <summary>True when this path is the other one with more keys before it.</summary>
    internal bool IsLongerThan(HoconPath tail) =>
        _keys.Length > tail._keys.Length && _keys.AsSpan().EndsWith(tail._keys);

    /// <inheritdoc/>
    public bool Equals(HoconPath? other) => other is not null && _keys.AsSpan().SequenceEqual(other._keys);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HoconPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var key in _keys)
            hash.Add(key, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The path expression: keys joined by dots, quoted only where needed. Parses back to this path.</summary>
    public override string ToString() => string.Join('.', _keys.Select(KeyText.Write));

    /// <summary>Same keys in the same order.</summary>
    public static bool operator ==(HoconPath? left, HoconPath? right) => Equals(left, right);

    /// <summary>Different keys or order.</summary>
    public static bool operator !=(HoconPath? left, HoconPath? right) => !Equals(left, right);
}
