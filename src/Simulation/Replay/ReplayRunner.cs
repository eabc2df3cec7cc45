using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Replay;

/// <summary>
/// Runs recorded candles through the same pure step that decides live. Behind a hole the window starts anew: nothing is
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
        var decider = new StreamDecider(reader.Stream, rule);
        var counts = new long[Enum.GetValues<Verdict>().Length];
        try
        {
            while (reader.TryRead(out var candle))
            {
                var outcome = Decide(decider, candle);
                counts[(int)outcome.Verdict]++;
                if (writer is not null && IsWanted(outcome)) writer.Write(Describe(decider, outcome, candle));
            }
        }
        finally
        {
            writer?.Finish();
        }

        return new ReplaySummary(reader.Stream, VerdictCounts.Of(counts), reader.Summary);
    }

    private static Outcome Decide(StreamDecider decider, in Candle candle)
    {
        var step = decider.Step(candle);
        // Live, the hole would be filled by REST first; a file is all there is.
        if (step.Kind == StepKind.Gap)
        {
            decider.Restart();
            step = decider.Step(candle);
        }

        return step.Kind == StepKind.Decided
            ? step.Outcome
            : throw new InvalidOperationException(
                $"the reader let through: {step.Kind} {step.Problem} at {candle.OpenTimeMs}");
    }

    private static Decision Describe(StreamDecider decider, Outcome outcome, in Candle candle) =>
        decider.Describe(outcome, CloseEvidence.History, decider.Stream.Interval.CloseTimeMs(candle.OpenTimeMs) + 1);

    private bool IsWanted(Outcome outcome) => !signalsOnly || outcome.Verdict is Verdict.Long or Verdict.Short;
}
