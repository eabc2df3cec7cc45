using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Replay;

/// <summary>
/// Runs recorded candles through the same engine that decides live. Behind a hole the window starts anew: nothing is
/// decided over missing candles.
/// </summary>
/// <param name="rule">The numbers to decide by.</param>
/// <param name="signalsOnly">Whether only LONG and SHORT are written; all are counted.</param>
/// <param name="debounce">What makes no notice beyond the rule; null = nothing.</param>
public sealed class ReplayRunner(SignalRule rule, bool signalsOnly = false, DebounceSettings? debounce = null)
{
    /// <summary>Decides on every candle of a file. Throws <see cref="ArchiveFormatException"/> at a bad row; what was
    /// decided before it is written.</summary>
    /// <param name="reader">The file, at its beginning.</param>
    /// <param name="writer">Where decisions go; null = they are only counted, and nothing is allocated for
    /// them.</param>
    public ReplaySummary Run(ArchiveReader reader, IReplayWriter? writer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (engine, claims) = (new SignalEngine(rule), new NoticeClaims());
        var counts = new long[Enum.GetValues<Verdict>().Length];
        var (interval, next) = (reader.Stream.Interval, 0L);
        try
        {
            while (reader.TryRead(out var candle))
            {
                // Live, the hole would be filled by REST first; a file is all there is. Order the reader has checked.
                if (candle.OpenTimeMs != next) engine.Clear();
                next = interval.Advance(candle.OpenTimeMs);
                var outcome = engine.Add(candle.Close);
                if (debounce is not null) outcome = Debounced(outcome, reader.Stream, candle, engine, ref claims);
                counts[(int)outcome.Verdict]++;
                if (writer is not null && IsWanted(outcome))
                    writer.Write(Describe(reader.Stream, candle, engine, outcome));
            }
        }
        finally
        {
            writer?.Finish();
        }

        return new ReplaySummary(reader.Stream, VerdictCounts.Of(counts), reader.Summary);
    }

    private static Decision Describe(StreamKey stream, in Candle candle, SignalEngine engine, Outcome outcome) => new(
        stream, candle, outcome.Verdict, outcome.Candidate, engine.ReadBands(), engine.Rsi, engine.Rule,
        CloseEvidence.History, stream.Interval.Advance(candle.OpenTimeMs));

    private Outcome Debounced(
        Outcome outcome, StreamKey stream, in Candle candle, SignalEngine engine, ref NoticeClaims claims)
    {
        var settings = debounce ?? DebounceSettings.Default;
        if (settings.Episode) claims.Closed(candle.Close, engine.ReadBands());
        return outcome is { Verdict: Verdict.Long or Verdict.Short, Candidate: { } side }
            ? outcome with { Verdict = claims.Claim(stream.Interval, candle.OpenTimeMs, side, settings) }
            : outcome;
    }

    private bool IsWanted(Outcome outcome) => !signalsOnly || outcome.Verdict is Verdict.Long or Verdict.Short;
}
