using System.Text;

namespace ActorNotice.Market;

/// <summary>
/// A contract's name as the exchange spells it in events: upper case, possibly with an underscore
/// (<c>BTCUSDT_251226</c>)
/// or non-ASCII letters (<c>币安人生USDT</c>, since 2025-10-09).
/// </summary>
public readonly record struct Symbol : IComparable<Symbol>
{
    private const int MaxLength = 40;
    private readonly string? _name;

    private Symbol(string name) => _name = name;

    /// <summary>The name; empty only for <c>default</c>.</summary>
    public string Name => _name ?? "";

    /// <summary>
    /// Reads a name and upper-cases its ASCII letters; false when it is empty, longer than 40 characters, or holds
    /// anything but
    /// letters, digits and underscores.
    /// </summary>
    public static bool TryParse(string? text, out Symbol symbol)
    {
        symbol = default;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength) return false;
        foreach (var letter in text.EnumerateRunes())
            if (!Rune.IsLetterOrDigit(letter) && letter.Value != '_') return false;

        symbol = new Symbol(MapAscii(text, char.ToUpperInvariant));
        return true;
    }

    /// <summary>Reads a name or throws <see cref="FormatException"/> that names the text.</summary>
    public static Symbol Parse(string text) =>
        TryParse(text, out var symbol) ? symbol : throw new FormatException($"'{text}' is not a symbol");

    /// <summary>The name in stream names: only ASCII letters are lower-cased (exchange rule, 2025-10-09).</summary>
    public string ToStreamText() => MapAscii(Name, char.ToLowerInvariant);

    /// <inheritdoc/>
    public int CompareTo(Symbol other) => string.CompareOrdinal(Name, other.Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static string MapAscii(string text, Func<char, char> map) =>
        string.Create(text.Length, (text, map), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAscii(state.text[i]) ? state.map(state.text[i]) : state.text[i];
        });
}
