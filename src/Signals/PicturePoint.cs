using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>One candle of a <see cref="WindowPicture"/>.</summary>
/// <param name="Candle">The closed candle.</param>
/// <param name="Bands">The bands with this close in the window; null where the window does not reach back far
/// enough.</param>
public readonly record struct PicturePoint(Candle Candle, BandReading? Bands);
