using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Settings;

/// <summary>The grammar of <see cref="SymbolTerm"/>.</summary>
internal static class SymbolTermReader
{
    /// <summary>What a term may be, for people.</summary>
    internal const string Allowed = "terms such as BTCUSDT, all, top:50, quote:USDT, volume>=5M (k, M, B), !BTCUSDT, !quote:USDC; "
        + "those with : ! > = stand in quotes";

    private const int MostTop = 10_000;
    private const int LongestAsset = 20;
    private const int LongestVolume = 20;

    internal static SymbolTerm? Read(string text)
    {
        var plain = text.AsSpan().ContainsAny(':', '>', '!')
            ? text.Replace(" ", "", StringComparison.Ordinal)
            : text.Trim();
        if (plain.StartsWith('!')) return ReadExclusion(plain[1..]);
        if (After(plain, "top:") is { } count) return ReadTop(count);
        if (After(plain, "volume>=") is { } volume) return ReadVolume(volume);
        if (After(plain, "quote:") is { } asset) return IsAsset(asset) ? new SymbolTerm.Quote(Capitals(asset)) : null;
        if (plain.Equals("all", StringComparison.OrdinalIgnoreCase)) return new SymbolTerm.All();
        return Symbol.TryParse(plain, out var symbol) ? new SymbolTerm.Name(symbol) : null;
    }

    private static SymbolTerm? ReadExclusion(string text)
    {
        if (After(text, "quote:") is { } asset) return IsAsset(asset) ? new SymbolTerm.NotQuote(Capitals(asset)) : null;
        return Symbol.TryParse(text, out var symbol) ? new SymbolTerm.NotName(symbol) : null;
    }

    private static SymbolTerm.Top? ReadTop(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostTop
            ? new SymbolTerm.Top(count) : null;

    private static SymbolTerm.Volume? ReadVolume(string text)
    {
        if (text.Length is 0 or > LongestVolume) return null;
        var unit = UnitOf(text[^1]);
        var number = unit == 1 ? text : text[..^1];
        // 20 digits times a billion still fit into a decimal
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new SymbolTerm.Volume(value * unit) : null;
    }

    private static decimal UnitOf(char letter) => char.ToUpperInvariant(letter) switch
    {
        'K' => 1_000m,
        'M' => 1_000_000m,
        'B' => 1_000_000_000m,
        _ => 1m,
    };

    private static string? After(string text, string head) =>
        text.StartsWith(head, StringComparison.OrdinalIgnoreCase) ? text[head.Length..] : null;

    private static bool IsAsset(string text) =>
        text.Length is > 0 and <= LongestAsset && text.All(char.IsAsciiLetterOrDigit);

    private static string Capitals(string text) => text.ToUpperInvariant();
}
