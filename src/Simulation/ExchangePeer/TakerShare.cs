using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>The taker-buy part of a candle's volumes, which candles do not carry: a share between 0.35 and 0.65, fixed
/// per candle so that it grows with the volume.</summary>
internal static class TakerShare
{
    /// <summary>The part of one of the candle's volumes.</summary>
    internal static decimal Of(in Candle candle, decimal whole)
    {
        var share = 0.35m + Hash64.Mix(17, candle.OpenTimeMs) % 300 / 1000m;
        return Math.Round(whole * share, whole.Scale, MidpointRounding.ToZero);
    }
}
