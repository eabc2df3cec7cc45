using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>Compares a disturbed play with the undisturbed one.</summary>
internal sealed class CampaignJudge
{
    private const int Window = 20;
    private const long Minute = 60_000;
    private readonly CampaignPlay _calm;
    private readonly CampaignPlay _disturbed;

    private CampaignJudge(CampaignPlay calm, CampaignPlay disturbed) => (_calm, _disturbed) = (calm, disturbed);

    /// <summary>What differs and should not, one line each.</summary>
    internal static List<string> Differences(CampaignPlay calm, CampaignPlay disturbed)
    {
        var judge = new CampaignJudge(calm, disturbed);
        return
        [
            .. disturbed.Repeated.Select(static one => $"{Name(one)} was decided twice"),
            .. calm.Decisions.Keys.Where(judge.IsInTime).Order().Select(judge.Difference).OfType<string>(),
            .. judge.Silences(),
            .. judge.Ledgers(),
            .. judge.Notices(),
        ];
    }

    private bool IsInTime((StreamKey Stream, long OpenMs) candle) => candle.OpenMs <= _calm.LastOpenMs;

    private string? Difference((StreamKey Stream, long OpenMs) candle)
    {
        var isDecided = _disturbed.Decisions.TryGetValue(candle, out var made);
        if (_disturbed.Lost.Contains(candle)) return isDecided ? $"{Name(candle)} was decided but never was" : null;
        if (made is null) return $"{Name(candle)} was not decided";
        var wanted = _calm.Decisions[candle];
        if (made.Candle.Close != wanted.Candle.Close)
            return $"{Name(candle)} closed at {made.Candle.Close}, not {wanted.Candle.Close}";
        return made.Verdict == wanted.Verdict || IsShadowed(candle)
            ? null : $"{Name(candle)} is {made.Verdict}, not {wanted.Verdict}";
    }

    // A window that has lost candles is another window until it is full again.
    private bool IsShadowed((StreamKey Stream, long OpenMs) candle) => _disturbed.Lost.Any(lost =>
        lost.Stream == candle.Stream && lost.OpenMs <= candle.OpenMs
        && candle.OpenMs - lost.OpenMs <= (Window + 1) * Minute);

    private IEnumerable<string> Silences() => _disturbed.Lost.Where(IsInTime).Except(_disturbed.Missed).Order()
        .Where(one => !IsAwaited(one)).Select(static one => $"{Name(one)} is missing and nobody says so")
        .Concat(_disturbed.Missed.Where(IsInTime).Except(_disturbed.Lost).Order()
            .Select(static one => $"{Name(one)} was given up but could be had"));

    // behind the end of a stream that says it is suspended or that its contract is gone, as after a delisting
    private bool IsAwaited((StreamKey Stream, long OpenMs) candle) =>
        _disturbed.Left.Contains(candle.Stream.Symbol)
            ? candle.OpenMs > LastDecided(candle.Stream)
            : _disturbed.Streams.TryGetValue(candle.Stream, out var end) && end.State == WatchState.Suspended
                && candle.OpenMs >= end.Candles.NextOpenTimeMs;

    private long LastDecided(StreamKey stream) => _disturbed.Decisions.Keys
        .Where(one => one.Stream == stream).Select(static one => one.OpenMs).DefaultIfEmpty(long.MinValue).Max();

    private IEnumerable<string> Ledgers()
    {
        foreach (var (stream, end) in _disturbed.Streams.OrderBy(static one => one.Key))
        {
            var account = end.Candles;
            var decided = _disturbed.Decisions.Keys.Count(one => one.Stream == stream);
            var missed = _disturbed.Missed.Count(one => one.Stream == stream);
            if (account.Counts.Accounted != decided || account.Counts.Missing != missed)
                yield return $"{stream}: {decided} decided and {missed} missed, but the ledger has {account.Counts}";
        }
    }

    // What was given up is named by the service; what has no answer may come twice, never more.
    private IEnumerable<string> Notices()
    {
        var wanted = _calm.Noticed.Where(one => IsInTime(one) && !IsShadowed(one)).ToHashSet();
        foreach (var one in wanted.Except(_disturbed.Noticed).Except(_disturbed.GivenUp).Order())
            yield return $"{Name(one)}: no notice, and nobody says so";
        foreach (var one in _disturbed.Noticed.Except(_calm.Noticed).Where(one => IsInTime(one) && !IsShadowed(one)))
            yield return $"{Name(one)}: a notice too many";
        foreach (var (text, count) in _disturbed.Received.Where(static one => one.Value > 2))
            yield return $"{count} times: {text}";
    }

    private static string Name((StreamKey Stream, long OpenMs) candle) => string.Create(
        CultureInfo.InvariantCulture, $"{candle.Stream} {DateTimeOffset.FromUnixTimeMilliseconds(candle.OpenMs):HH:mm}");
}
