using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>Where a stream's watch sends what it has to say; the actor carries it out.</summary>
internal interface IWatchOutput
{
    /// <summary>The monotonic clock of the scheduler.</summary>
    TimeSpan Now { get; }

    /// <summary>A decision, for every bystander.</summary>
    void Publish(Decision decision);

    /// <summary>A decision worth a notice.</summary>
    void Notify(Signal signal);

    /// <summary>A reference notice.</summary>
    void Notify(ReferenceSignal reference);

    /// <summary>A new state.</summary>
    void Publish(WatchStateChanged change);

    /// <summary>A candle that is not decided upon.</summary>
    void Publish(CandleAnomaly anomaly);

    /// <summary>Candles that cannot be had.</summary>
    void Publish(CandleHole hole);

    /// <summary>History is needed.</summary>
    void Ask(HistoryWanted wanted);
}
