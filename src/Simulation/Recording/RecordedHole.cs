using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>Candles that a recording missed.</summary>
/// <param name="Stream">Whose.</param>
/// <param name="FromMs">Open time of the first that is missing, Unix ms.</param>
/// <param name="ToMs">Open time of the next one that is there, Unix ms.</param>
internal sealed record RecordedHole(StreamKey Stream, long FromMs, long ToMs)
{
    /// <summary>How many candles.</summary>
    internal long Count => Stream.Interval.CandlesBetween(FromMs, ToMs);
}
