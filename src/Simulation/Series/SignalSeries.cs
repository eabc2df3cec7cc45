using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Simulation.Series;

/// <summary>What a rule says about a whole series. Every decision depends on its candle and those before it, never on
/// those after.</summary>
/// <param name="Marks">The signals, by candle.</param>
/// <param name="Decisions">One a candle, by verdict.</param>
public sealed record SignalSeries(ImmutableArray<SignalMark> Marks, VerdictCounts Decisions)
{
    /// <summary>Decides on every candle; behind a hole the window starts anew.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="rule">The rule.</param>
    public static SignalSeries Scan(KlineColumns columns, SignalRule rule)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var engine = new SignalEngine(rule);
        var marks = ImmutableArray.CreateBuilder<SignalMark>();
        var counts = new long[Enum.GetValues<Verdict>().Length];
        var closes = columns.Close;
        for (var i = 0; i < closes.Length; i++)
        {
            if (!columns.Continues(i)) engine.Clear();
            var outcome = engine.Add(new Price(closes[i]));
            counts[(int)outcome.Verdict]++;
            if (outcome is { Verdict: Verdict.Long or Verdict.Short, Candidate: { } side })
                marks.Add(new SignalMark(i, side, engine.ReadBands()?.Middle ?? 0));
        }

        return new SignalSeries(marks.ToImmutable(), VerdictCounts.Of(counts));
    }
}
