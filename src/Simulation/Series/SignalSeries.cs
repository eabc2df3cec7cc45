using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Simulation.Series;

/// <summary>What a rule says about a whole series. Every decision depends on its candle and those before it, never on
/// those after.</summary>
/// <param name="Marks">The signals that would have been sent, by candle.</param>
/// <param name="Decisions">One a candle, by verdict.</param>
public sealed record SignalSeries(ImmutableArray<SignalMark> Marks, VerdictCounts Decisions)
{
    /// <summary>Decides on every candle; behind a hole the window starts anew.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="debounce">What makes no notice beyond the rule; null = nothing.</param>
    public static SignalSeries Scan(KlineColumns columns, SignalRule rule, DebounceSettings? debounce = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var (engine, claims) = (new SignalEngine(rule), new NoticeClaims());
        var settings = debounce ?? DebounceSettings.Default;
        var marks = ImmutableArray.CreateBuilder<SignalMark>();
        var counts = new long[Enum.GetValues<Verdict>().Length];
        var closes = columns.Close;
        for (var i = 0; i < closes.Length; i++)
        {
            if (!columns.Continues(i)) engine.Clear();
            var close = new Price(closes[i]);
            var (verdict, candidate) = engine.Add(close);
            // What the bands are costs a root: only walks along them need it on every candle.
            if (settings.Episode) claims.Closed(close, engine.ReadBands());
            if (verdict is Verdict.Long or Verdict.Short && candidate is { } side)
            {
                verdict = claims.Claim(columns.Stream.Interval, columns.OpenMs[i], side, settings);
                if (verdict is Verdict.Long or Verdict.Short)
                    marks.Add(new SignalMark(i, side, engine.ReadBands()?.Middle ?? 0));
            }

            counts[(int)verdict]++;
        }

        return new SignalSeries(marks.ToImmutable(), VerdictCounts.Of(counts));
    }
}
