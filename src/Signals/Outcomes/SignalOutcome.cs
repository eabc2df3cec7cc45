using ActorNotice.Market;

namespace ActorNotice.Signals.Outcomes;

/// <summary>Outcome tracker → EventStream: what became of a signal.</summary>
/// <param name="Stream">Whose signal.</param>
/// <param name="Side">Its side.</param>
/// <param name="OpenTimeMs">Its candle, Unix ms.</param>
/// <param name="Entry">The close it was made at.</param>
/// <param name="HasReturned">True when the price came back to the middle band in time.</param>
/// <param name="Candles">After how many candles it ended.</param>
/// <param name="BestMove">The farthest the price went its way, as a ratio of the entry; 0 or more.</param>
/// <param name="WorstMove">The farthest it went against it; 0 or less.</param>
public sealed record SignalOutcome(
    StreamKey Stream, Side Side, long OpenTimeMs, Price Entry, bool HasReturned, int Candles, double BestMove,
    double WorstMove);
