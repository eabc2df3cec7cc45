using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>One parsed row, times still in the file's own unit.</summary>
/// <param name="OpenTime">Open time in the file's unit.</param>
/// <param name="CloseTime">Close time in the file's unit; 0 in a 6-column file.</param>
/// <param name="Candle">The candle; its open time is set once the unit is known.</param>
internal readonly record struct ArchiveRow(long OpenTime, long CloseTime, Candle Candle);
