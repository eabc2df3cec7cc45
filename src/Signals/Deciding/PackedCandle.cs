using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>A candle in 56 bytes instead of 80: thousands of streams keep a window of them. Its open time follows from
/// its place. Lossless; what does not fit is not packed.</summary>
internal readonly struct PackedCandle
{
    private readonly Price _open;
    private readonly Price _high;
    private readonly Price _low;
    private readonly Price _close;
    private readonly ulong _volume;
    private readonly ulong _quoteVolume;
    private readonly uint _trades;
    private readonly byte _volumeScale;
    private readonly byte _quoteVolumeScale;

    private PackedCandle(in Candle candle, (ulong Digits, byte Scale) volume, (ulong Digits, byte Scale) quoteVolume)
    {
        (_open, _high, _low, _close) = (candle.Open, candle.High, candle.Low, candle.Close);
        (_volume, _volumeScale) = volume;
        (_quoteVolume, _quoteVolumeScale) = quoteVolume;
        _trades = (uint)candle.Trades;
    }

    /// <summary>Packs; false for volumes of more than 64 bits and for numbers no exchange has.</summary>
    internal static bool TryPack(in Candle candle, out PackedCandle packed)
    {
        packed = default;
        if (Split(candle.Volume) is not { } volume || Split(candle.QuoteVolume) is not { } quoteVolume) return false;
        if (candle.Trades is < 0 or > uint.MaxValue) return false;
        packed = new PackedCandle(candle, volume, quoteVolume);
        return true;
    }

    /// <summary>The candle as it was.</summary>
    internal Candle Unpack(long openTimeMs) => new(
        openTimeMs, _open, _high, _low, _close, Join(_volume, _volumeScale), Join(_quoteVolume, _quoteVolumeScale),
        _trades);

    private static (ulong Digits, byte Scale)? Split(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // the third holds digits beyond 64 bits, the last sign and scale
        if (bits[2] != 0 || bits[3] < 0) return null;
        return (((ulong)(uint)bits[1] << 32) | (uint)bits[0], (byte)(bits[3] >> 16));
    }

    private static decimal Join(ulong digits, byte scale) =>
        new((int)(uint)digits, (int)(uint)(digits >> 32), 0, false, scale);
}
