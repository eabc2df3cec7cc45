using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Signals.Trials;

/// <summary>What a stream's settings would have said on candles that are known. Pure.</summary>
internal static class RuleTrials
{
    /// <summary>Signals past rule and debounce. Candles that closed before <paramref name="sinceMs"/> fill the window
    /// and begin walks along a band, but are not counted.</summary>
    internal static SignalCount Count(
        StreamKey stream, WatchSettings settings, IReadOnlyList<Candle> candles, long sinceMs)
    {
        var decider = new StreamDecider(stream, settings.Rule);
        var claims = new NoticeClaims();
        var (decided, longs, shorts) = (0L, 0L, 0L);
        foreach (var candle in candles)
        {
            // the live watch, too, begins its window anew behind a hole
            if (decider.NextOpenTimeMs is { } next && candle.OpenTimeMs > next) decider.Restart();
            var step = decider.Step(candle);
            // what history repeats or has wrong decides nothing, here as there
            if (step.Kind != StepKind.Decided) continue;
            var verdict = Said(step.Outcome, candle, ref claims);
            claims.Closed(candle.Close, decider.ReadBands());
            if (stream.Interval.CloseTimeMs(candle.OpenTimeMs) < sinceMs) continue;
            if (verdict != Verdict.WarmingUp) decided++;
            if (verdict == Verdict.Long) longs++;
            if (verdict == Verdict.Short) shorts++;
        }

        return new SignalCount(decided, longs, shorts);

        Verdict Said(Outcome outcome, in Candle candle, ref NoticeClaims known) =>
            outcome is { Verdict: Verdict.Long or Verdict.Short, Candidate: { } side }
                ? known.Claim(stream.Interval, candle.OpenTimeMs, side, settings.Debounce) : outcome.Verdict;
    }
}
