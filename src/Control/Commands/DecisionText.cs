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
            _ => $"{Figures.Level(bands.Lower, decimals)} < {close} < {Figures.Level(bands.Upper, decimals)}",
        };
        var limit = (double)decision.Rule.SqueezeBandwidth;
        // The verdict knows; rounding or doubles must not contradict it.
        var isWide = decision.Verdict == Verdict.Squeeze ? "≤" : bands.Bandwidth > limit ? ">" : "≤";
        yield return $"{tongue.Of("밴드폭", "bandwidth")} {Figures.Percent(bands.Bandwidth)} {isWide} {Figures.Percent(limit)}";
        if (decision is { Rule.Rsi: { } rule, Rsi: { } rsi })
            yield return $"RSI {Figures.Of(rsi)} (≤ {rule.Oversold:0.##} LONG, ≥ {rule.Overbought:0.##} SHORT)";
        yield return $"%B {Figures.Of(bands.PercentB)}";
    }

    private static string VerdictText(Verdict verdict, Tongue tongue) => verdict switch
    {
        Verdict.Long => "LONG",
        Verdict.Short => "SHORT",
        Verdict.InsideBands => tongue.Of("신호 없음: 밴드 안", "no signal: inside the bands"),
        Verdict.Squeeze => tongue.Of("신호 없음: 횡보(밴드폭)", "no signal: squeezed market"),
        Verdict.RsiUnconfirmed => tongue.Of("신호 없음: RSI 미확인", "no signal: RSI does not confirm"),
        Verdict.WarmingUp => tongue.Of("신호 없음: 준비 중", "no signal: warming up"),
        Verdict.Debounced => tongue.Of("신호 없음: 같은 봉에서 이미 알림", "no signal: said already for this candle"),
        Verdict.Cooldown => tongue.Of("신호 없음: 직전 알림 뒤 대기", "no signal: too soon after the last one"),
        Verdict.Stale => tongue.Of("신호 없음: 지난 봉", "no signal: history"),
        _ => tongue.Of("놓친 신호: 스트림 중단 중", "a missed signal: the stream was down"),
    };
}
