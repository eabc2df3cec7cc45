using ActorNotice.Market;

namespace ActorNotice.Signals.Accounting;

/// <summary>
/// Which notices of a stream were made: at most one a candle and side, and by settings fewer. A part of the ledger, so a
/// crash of the watch forgets none; a struct, because there are thousands. For batch use (tune) as for the live watch.
/// </summary>
public struct NoticeClaims
{
    private const long Never = long.MinValue;

    private long _lastLong = Never;
    private long _lastShort = Never;
    private bool _walksLower;
    private bool _walksUpper;

    /// <summary>Nothing claimed yet.</summary>
    public NoticeClaims()
    {
    }

    /// <summary>Claims the notice of a candle and side: the side's verdict, or why there is none.</summary>
    public Verdict Claim(Interval interval, long openTimeMs, Side side, DebounceSettings settings)
    {
        ref var last = ref (side == Side.Long ? ref _lastLong : ref _lastShort);
        ref var walks = ref (side == Side.Long ? ref _walksLower : ref _walksUpper);
        // candles come in order, so the newest claim stands for all before it
        if (openTimeMs <= last || (settings.Episode && walks)) return Verdict.Debounced;
        if (last != Never && interval.CandlesBetween(last, openTimeMs) <= settings.Cooldown) return Verdict.Cooldown;
        last = openTimeMs;
        walks = true;
        return side == Side.Long ? Verdict.Long : Verdict.Short;
    }

    /// <summary>A close back at the middle band, or beyond, ends a walk along a band. Doubles are good enough here: this
    /// decides no candle, only when a trader hears of the next one.</summary>
    public void Closed(Price close, BandReading? bands)
    {
        if (bands is null || !(_walksLower || _walksUpper)) return;
        _walksLower &= close.ToDouble() < bands.Middle;
        _walksUpper &= close.ToDouble() > bands.Middle;
    }
}
