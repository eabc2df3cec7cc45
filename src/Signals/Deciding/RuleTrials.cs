using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>What another rule would have decided on candles that are known. Pure.</summary>
internal static class RuleTrials
{
    /// <summary>Both rules over the same candles.</summary>
    internal static RuleTrial Of(StreamKey stream, SignalRule now, SignalRule then, IReadOnlyList<Candle> candles) =>
        new(Count(stream, now, candles), Count(stream, then, candles));

    private static SignalCount Count(StreamKey stream, SignalRule rule, IReadOnlyList<Candle> candles)
    {
        var decider = new StreamDecider(stream, rule);
        var (decided, longs, shorts) = (0L, 0L, 0L);
        foreach (var candle in candles)
        {
            var verdict = decider.Step(candle).Outcome.Verdict;
            if (verdict != Verdict.WarmingUp) decided++;
            if (verdict == Verdict.Long) longs++;
            if (verdict == Verdict.Short) shorts++;
        }

        return new SignalCount(decided, longs, shorts);
    }
}
