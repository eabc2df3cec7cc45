using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Notify;

/// <summary>What identifies a signal: enough to name it where it was not delivered itself.</summary>
/// <param name="Side">LONG or SHORT.</param>
/// <param name="Stream">Whose candle.</param>
/// <param name="OpenTimeMs">The candle, Unix ms.</param>
public sealed record SignalMark(Side Side, StreamKey Stream, long OpenTimeMs)
{
    /// <summary>The mark of a decision for LONG or SHORT.</summary>
    public static SignalMark Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var side = decision.Verdict == Verdict.Short ? Side.Short : Side.Long;
        return new SignalMark(side, decision.Stream, decision.Candle.OpenTimeMs);
    }

    /// <summary>One word group without tabs, for files: <c>LONG BTCUSDT 15m 1795251540000</c>.</summary>
    public string ToToken() => string.Create(
        CultureInfo.InvariantCulture, $"{(Side == Side.Long ? "LONG" : "SHORT")} {Stream} {OpenTimeMs}");

    /// <summary>Reads <see cref="ToToken"/>; null for anything else.</summary>
    public static SignalMark? Parse(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Split(' ') is not ["LONG" or "SHORT", var symbolText, var intervalText, var time]) return null;
        return Symbol.TryParse(symbolText, out var symbol) && Interval.TryParse(intervalText, out var interval)
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var open)
            ? new SignalMark(token[0] == 'L' ? Side.Long : Side.Short, new StreamKey(symbol, interval), open) : null;
    }
}
