using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Replay;

/// <summary>What a replay came to.</summary>
/// <param name="Stream">Whose candles.</param>
/// <param name="Decisions">One a candle, by verdict.</param>
/// <param name="Archive">What the file held.</param>
public sealed record ReplaySummary(StreamKey Stream, VerdictCounts Decisions, ArchiveSummary Archive);
