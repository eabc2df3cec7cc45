using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary>Verdicts in a few words.</summary>
internal static class VerdictWords
{
    /// <summary>A verdict.</summary>
    internal static string Of(Verdict verdict, Tongue tongue) => verdict switch
    {
        Verdict.Long => "LONG",
        Verdict.Short => "SHORT",
        Verdict.InsideBands => tongue.Of("밴드 안", "inside the bands"),
        Verdict.Squeeze => tongue.Of("횡보(밴드폭)", "squeezed market"),
        Verdict.RsiUnconfirmed => tongue.Of("RSI 미확인", "RSI does not confirm"),
        Verdict.WarmingUp => tongue.Of("준비 중", "warming up"),
        Verdict.Debounced => tongue.Of("이미 알린 구간", "said already"),
        Verdict.Cooldown => tongue.Of("직전 알림 뒤 대기", "too soon after the last one"),
        Verdict.Stale => tongue.Of("지난 봉", "history"),
        _ => tongue.Of("중단 중 놓친 신호", "missed, the stream was down"),
    };

    /// <summary>All counts above 0, most first.</summary>
    internal static string Of(VerdictCounts counts, Tongue tongue) => string.Join(", ", Enum.GetValues<Verdict>()
        .Where(verdict => counts[verdict] > 0).OrderByDescending(verdict => counts[verdict])
        .Select(verdict => $"{Of(verdict, tongue)} {Figures.Of(counts[verdict])}"));
}
