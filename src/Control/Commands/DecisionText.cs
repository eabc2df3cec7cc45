using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary>One decision in words: every condition with both of its sides, whether it held or not.</summary>
internal static class DecisionText
{
    /// <summary>The words.</summary>
    internal static string Of(Decision decision, Rooms rooms)
    {
        var (stream, candle, tongue) = (decision.Stream, decision.Candle, rooms.Tongue);
        var closed = Figures.Time(stream.Interval.Advance(candle.OpenTimeMs), rooms.Ports.Zone);
        var head = $"{stream} · {closed} → {VerdictText(decision.Verdict, tongue)}";
        if (decision.Bands is not { } bands) return head;
        var decimals = rooms.Ports.Decimals(stream.Symbol);
        return string.Join('\n', (IEnumerable<string>)[head, .. Conditions(decision, bands, decimals, tongue)]);
    }

    private static IEnumerable<string> Conditions(Decision decision, BandReading bands, int? decimals, Tongue tongue)
    {
        var close = tongue.Of("종가 ", "close ") + Figures.Of(decision.Candle.Close);
        yield return decision.Candidate switch
        {
            Side.Long => $"{close} ≤ {tongue.Of("하단", "lower")} {Figures.Level(bands.Lower, decimals)}",
            Side.Short => $"{close} ≥ {tongue.Of("상단", "upper")} {Figures.Level(bands.Upper, decimals)}",
            _ => $"{tongue.Of("하단", "lower")} {Figures.Level(bands.Lower, decimals)} < {close} < "
                + $"{tongue.Of("상단", "upper")} {Figures.Level(bands.Upper, decimals)}",
        };
        var limit = (double)decision.Rule.SqueezeBandwidth;
        // The verdict knows; rounding or doubles must not contradict it.
        var isWide = decision.Verdict == Verdict.Squeeze ? "≤" : bands.Bandwidth > limit ? ">" : "≤";
        var width = $"{tongue.Of("밴드폭", "bandwidth")} {Figures.Percent(bands.Bandwidth)}";
        yield return limit > 0 ? $"{width} {isWide} {Figures.Percent(limit)}" : width;
        if (decision is { Rule.Rsi: { } rule, Rsi: { } rsi })
            yield return $"RSI {Figures.Of(rsi)} (≤ {rule.Oversold:0.##} LONG, ≥ {rule.Overbought:0.##} SHORT)";
        yield return $"%B {Figures.Of(bands.PercentB)}";
    }

    private static string VerdictText(Verdict verdict, Tongue tongue)
    {
        var words = VerdictWords.Of(verdict, tongue);
        return verdict is Verdict.Long or Verdict.Short ? words : tongue.Of($"신호 없음: {words}", $"no signal: {words}");
    }
}
