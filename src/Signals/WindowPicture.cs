using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>The newest candles of a stream's own window with their bands, for charts: what is drawn is what was decided
/// upon.</summary>
/// <param name="Stream">Whose.</param>
/// <param name="Points">Oldest first; at least one.</param>
public sealed record WindowPicture(StreamKey Stream, ImmutableArray<PicturePoint> Points);
