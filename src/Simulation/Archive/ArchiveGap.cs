namespace ActorNotice.Simulation.Archive;

/// <summary>A hole in a kline file. A missing candle is never invented; one with 0 trades is no hole.</summary>
/// <param name="FirstMissingMs">Open time of the first missing candle, Unix ms.</param>
/// <param name="Count">How many candles are missing, at least 1.</param>
public readonly record struct ArchiveGap(long FirstMissingMs, long Count);
