namespace ActorNotice.Signals.Accounting;

/// <summary>The notices of one side of a stream.</summary>
internal struct SideClaim
{
    private const long Never = long.MinValue;

    private long _last = Never;
    private long _beforeLast = Never;

    /// <summary>Nothing claimed yet.</summary>
    public SideClaim()
    {
    }

    /// <summary>True from a notice until a close is back at the middle band.</summary>
    internal bool IsWalking { get; set; }

    /// <summary>Open time of the newest candle with a notice; null for none.</summary>
    internal readonly long? Last => _last == Never ? null : _last;

    /// <summary>Claims a candle's notice.</summary>
    internal void Take(long openTimeMs)
    {
        (_beforeLast, _last) = (_last, openTimeMs);
        IsWalking = true;
    }

    /// <summary>The notice of a candle reached nobody, so it holds nothing back. Two are remembered: what lies farther
    /// back than that is beyond a cooldown.</summary>
    internal void GiveBack(long openTimeMs)
    {
        if (_beforeLast == openTimeMs) _beforeLast = Never;
        if (_last != openTimeMs) return;
        (_last, _beforeLast) = (_beforeLast, Never);
        IsWalking = false;
    }
}
