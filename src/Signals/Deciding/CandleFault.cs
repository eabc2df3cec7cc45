using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>Says why a candle may not enter any window, or how two candles of one open time differ.</summary>
internal static class CandleFault
{
    /// <summary>The fault of the candle by itself; null when there is none.</summary>
    internal static string? Of(Interval interval, in Candle candle)
    {
        if (candle.IsImpossible)
            return $"impossible prices: open {candle.Open}, high {candle.High}, low {candle.Low}, close {candle.Close}";
        return interval.IsOpenTime(candle.OpenTimeMs) ? null : $"open time is off the {interval} grid";
    }

    /// <summary>The fields in which a repeat contradicts the known candle.</summary>
    internal static string Difference(in Candle known, in Candle other)
    {
        List<string> parts = [];
        Compare(parts, "open", known.Open, other.Open);
        Compare(parts, "high", known.High, other.High);
        Compare(parts, "low", known.Low, other.Low);
        Compare(parts, "close", known.Close, other.Close);
        Compare(parts, "volume", known.Volume, other.Volume);
        Compare(parts, "quote volume", known.QuoteVolume, other.QuoteVolume);
        Compare(parts, "trades", known.Trades, other.Trades);
        return "closed again with other values: " + string.Join(", ", parts);
    }

    private static void Compare<T>(List<string> parts, string name, T known, T other)
        where T : IEquatable<T>
    {
        if (!known.Equals(other))
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {known}, now {other}"));
    }
}
