using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>
/// One stream's pure step: closed candles in, one <see cref="StreamStep"/> each. A candle's identity is its open
/// time: what is
/// known is never decided twice, what contradicts is reported, and over a hole nothing is decided. For batch use
/// (replay, tune)
/// as for the live watch; it allocates nothing a candle unless a <see cref="Decision"/> is asked for.
/// </summary>
public sealed class StreamDecider
{
    private const int FewestKept = 8;

    private readonly SignalEngine _engine;
    private readonly CandleMemory _memory;
    private readonly int _pictureCandles;

    /// <summary>Starts with an empty window; throws <see cref="ArgumentOutOfRangeException"/> for an unusable
    /// rule.</summary>
    /// <param name="stream">Whose candles.</param>
    /// <param name="rule">The numbers it decides by.</param>
    /// <param name="pictureCandles">How many candles <see cref="ReadPicture"/> shows at most; 0 keeps none for
    /// it.</param>
    public StreamDecider(StreamKey stream, SignalRule rule, int pictureCandles = 0)
    {
        Stream = stream;
        _pictureCandles = pictureCandles;
        _engine = new SignalEngine(rule);
        _memory = new CandleMemory(stream.Interval, Math.Max(FewestKept, rule.Period + pictureCandles));
    }

    /// <summary>Whose candles.</summary>
    public StreamKey Stream { get; }

    /// <summary>The numbers it decides by.</summary>
    public SignalRule Rule => _engine.Rule;

    /// <summary>The newest candle in the window; null before the first.</summary>
    public Candle? Last => _memory.Newest;

    /// <summary>The open time, Unix ms, that continues the window; null before the first candle.</summary>
    public long? NextOpenTimeMs { get; private set; }

    /// <summary>True when the window and the RSI are full: the next verdict is not
    /// <see cref="Verdict.WarmingUp"/>.</summary>
    public bool IsReady => _engine.IsReady;

    /// <summary>RSI at <see cref="Last"/>; null while warming up, in a series that never moved, or when off.</summary>
    public double? Rsi => _engine.Rsi;

    /// <summary>Whether the bandwidth at <see cref="Last"/> is at or below the threshold; null while the window is not
    /// full.</summary>
    public bool? IsSqueezed => _engine.IsSqueezed;

    /// <summary>Takes a closed candle; only <see cref="StepKind.Decided"/> changes anything.</summary>
    public StreamStep Step(in Candle candle)
    {
        // the usual case first: only what does not continue the window needs a look into the memory
        var isNext = candle.OpenTimeMs == NextOpenTimeMs;
        if (!isNext && Known(candle) is { } known) return known;
        if (CandleFault.Of(Stream.Interval, candle) is { } fault)
            return new StreamStep(StepKind.Anomaly, Problem: fault);
        if (!isNext && NextOpenTimeMs is { } next)
            return new StreamStep(candle.OpenTimeMs < next ? StepKind.Repeat : StepKind.Gap);

        NextOpenTimeMs = Stream.Interval.Advance(candle.OpenTimeMs);
        _memory.Add(candle);
        return new StreamStep(StepKind.Decided, _engine.Add(candle.Close));
    }

    /// <summary>The bands at <see cref="Last"/>, for display; null while the window is not full.</summary>
    public BandReading? ReadBands() => _engine.ReadBands();

    /// <summary>The newest candles with their bands, for a chart; null when none are kept for it or none is known
    /// yet.</summary>
    public WindowPicture? ReadPicture() => _pictureCandles == 0 || Last is null
        ? null : new WindowPicture(Stream, BandTrail.Of(Rule, Recent(), _pictureCandles));

    /// <summary>Puts the last step into words; throws <see cref="InvalidOperationException"/> before the first
    /// candle.</summary>
    public Decision Describe(Outcome outcome, CloseEvidence evidence, long toldAtMs) => new(
        Stream, Last ?? throw new InvalidOperationException($"{Stream} has no candle yet"), outcome.Verdict,
        outcome.Candidate, ReadBands(), Rsi, Rule, evidence, toldAtMs);

    /// <summary>Forgets everything, as after a hole that cannot be filled: derived state is rebuilt, never
    /// patched.</summary>
    public void Restart()
    {
        _engine.Clear();
        _memory.Clear();
        NextOpenTimeMs = null;
    }

    /// <summary>The candles still remembered (at least the window's), in order; for rebuilding and for
    /// charts.</summary>
    public IReadOnlyList<Candle> Recent() => [.. _memory.NewestFirst().Reverse()];

    private StreamStep? Known(in Candle candle)
    {
        if (!_memory.TryFind(candle.OpenTimeMs, out var known)) return null;
        return known == candle
            ? new StreamStep(StepKind.Repeat)
            : new StreamStep(StepKind.Anomaly, Problem: CandleFault.Difference(known, candle));
    }
}
