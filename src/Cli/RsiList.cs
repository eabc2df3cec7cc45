using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Signals;

namespace ActorNotice.Cli;

/// <summary>RSI confirmations as two lists: periods (0 = off), and limits such as <c>30/70,20/80</c>.</summary>
internal static class RsiList
{
    /// <summary>The pairs of limits, the widest first; empty when one is none.</summary>
    internal static ImmutableArray<(decimal Oversold, decimal Overbought)> Limits(string text)
    {
        var pairs = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        return pairs.Contains(null) ? [] : [.. pairs.OfType<(decimal Low, decimal High)>().Distinct().OrderBy(
            static pair => pair.High - pair.Low)];
    }

    /// <summary>Each period with each pair of limits; null = off, once.</summary>
    internal static ImmutableArray<RsiRule?> Rules(IEnumerable<decimal> periods, string limits) =>
    [
        .. periods.SelectMany(period => period == 0
            ? new RsiRule?[] { null }
            : [.. Limits(limits).Select(pair => new RsiRule((int)period, pair.Oversold, pair.Overbought))]),
    ];

    private static (decimal Low, decimal High)? Pair(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Number(parts[0]) is { } low and >= 0 and <= 50
            && Number(parts[1]) is { } high and >= 50 and <= 100 ? (low, high) : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
}
