using ActorNotice.Market;

namespace ActorNotice.Signals.Accounting;

/// <summary>Which notices of a stream were made: at most one a candle and side, and by settings fewer. A part of the
/// ledger, so a crash of the watch forgets none; a struct, because there are thousands. A notice counts from the moment
/// it is made, until it is known to have reached nobody. For a replay as for the live watch.</summary>
public struct NoticeClaims
{
    private SideClaim _long = new();
    private SideClaim _short = new();

    /// <summary>Nothing claimed yet.</summary>
    public NoticeClaims()
    {
    }

    /// <summary>Claims the notice of a candle and side: the side's verdict, or why there is none.</summary>
    public Verdict Claim(Interval interval, long openTimeMs, Side side, DebounceSettings settings)
    {
        ref var claim = ref (side == Side.Long ? ref _long : ref _short);
        // candles come in order, so the newest claim stands for all before it
        if (openTimeMs <= claim.Last || (settings.Episode && claim.IsWalking)) return Verdict.Debounced;
        if (claim.Last is { } last && interval.CandlesBetween(last, openTimeMs) <= settings.Cooldown)
            return Verdict.Cooldown;
        claim.Take(openTimeMs);
        return side == Side.Long ? Verdict.Long : Verdict.Short;
    }

    /// <summary>The notice of a candle and side reached nobody.</summary>
    public void GiveBack(long openTimeMs, Side side)
    {
        if (side == Side.Long) _long.GiveBack(openTimeMs);
        else _short.GiveBack(openTimeMs);
    }

    /// <summary>A close back at the middle band, or beyond, ends a walk along a band: the side whose walk it was, else
    /// null. Doubles are good enough here: this decides no candle, only when a trader hears of the next one.</summary>
    public Side? Closed(Price close, BandReading? bands)
    {
        if (bands is null) return null;
        if (_long.IsWalking && close.ToDouble() >= bands.Middle)
        {
            _long.IsWalking = false;
            return Side.Long;
        }

        if (!_short.IsWalking || close.ToDouble() > bands.Middle) return null;
        _short.IsWalking = false;
        return Side.Short;
    }
}
