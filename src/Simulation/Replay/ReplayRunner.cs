using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Replay;

/// <summary>
/// Runs recorded candles through the same engine that decides live. Behind a hole the window starts anew: nothing is
/// decided over missing candles.
/// </summary>
/// <param name="rule">The numbers to decide by.</param>
/// <param name="signalsOnly">Whether only LONG and SHORT are written; all are counted.</param>
public sealed class ReplayRunner(SignalRule rule, bool signalsOnly = false)
{
    /// <summary>Decides on every candle of a file. Throws <see cref="ArchiveFormatException"/> at a bad row; what was
    /// decided before it is written.</summary>
    /// <param name="reader">The file, at its beginning.</param>
    /// <param name="writer">Where decisions go; null = they are only counted, and nothing is allocated for
    /// them.</param>
    public ReplaySummary Run(ArchiveReader reader, IReplayWriter? writer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var engine = new SignalEngine(rule);
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

    private bool IsWanted(Outcome outcome) => !signalsOnly || outcome.Verdict is Verdict.Long or Verdict.Short;
}
