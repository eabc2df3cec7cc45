using System.Collections.Immutable;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>
/// The events of one series, in order: updates of the candle that is open, then its close, shortly after its time is
/// over. Belongs to the pump.
/// </summary>
internal sealed class SeriesPump(SymbolMarket market, CandleSeries source, PumpCadence cadence)
{
    private long _openMs;
    private long _lengthMs;
    private int _step;

    /// <summary>Shown topics of this series, shortest interval first; set by the registry.</summary>
    internal ImmutableArray<KlineTopic> Topics { get; set; } = [];

    /// <summary>Whose series.</summary>
    internal string SymbolName => market.Spec.Symbol.Name;

    /// <summary>Market time of the next event; <see cref="long.MaxValue"/> behind the end of the series.</summary>
    internal long NextMs { get; private set; } = long.MaxValue;

    /// <summary>Whether the next event is a close.</summary>
    private bool IsClosing => _step > cadence.Updates(_lengthMs);

    /// <summary>Puts it to the first event after a moment.</summary>
    internal void Seek(long nowMs)
    {
        Open(source.OpenAtOrAfter(source.Interval.OpenTimeMs(nowMs)));
        // Updates that lie before the subscription are nobody's.
        while (NextMs <= nowMs && !IsClosing) Step();
        foreach (var topic in Topics) topic.Join(nowMs);
    }

    /// <summary>Lets a topic that comes later take up the open candle.</summary>
    internal void Join(KlineTopic topic) => topic.Join(Math.Max(_openMs, 0));

    /// <summary>Plays the next event and steps on.</summary>
    /// <param name="emit">Gets each frame and whether it is a close.</param>
    internal async ValueTask PlayAsync(Func<KlineTopic, KlineFrame, bool, ValueTask> emit)
    {
        var nowMs = NextMs;
        if (IsClosing)
        {
            await CloseAsync(nowMs, emit);
            return;
        }

        Step();
        if (!market.TryPartial(source, nowMs, out var part)) return;
        foreach (var topic in Topics)
            if (topic.Update(nowMs + cadence.SkewMs, part) is { } frame) await emit(topic, frame, false);
    }

    private async ValueTask CloseAsync(long nowMs, Func<KlineTopic, KlineFrame, bool, ValueTask> emit)
    {
        var found = source.TryGet(_openMs, out var candle);
        // The next candle is opened first, so that the frames below may wait for readers with the pump in order.
        var following = _openMs + _lengthMs;
        var nextMs = source.OpenAtOrAfter(following);
        Open(nextMs);
        if (!found) return;
        var toldMs = nowMs + cadence.SkewMs;
        foreach (var topic in Topics)
            if (topic.Close(toldMs, candle, nextMs ?? following) is { } frame) await emit(topic, frame, true);
    }

    private void Open(long? openMs)
    {
        NextMs = long.MaxValue;
        if (openMs is null) return;
        _openMs = openMs.Value;
        _lengthMs = source.Interval.Advance(_openMs) - _openMs;
        _step = 0;
        Step();
    }

    private void Step()
    {
        _step++;
        NextMs = IsClosing
            ? _openMs + _lengthMs + cadence.CloseLagMs(market.Spec.Symbol, _lengthMs)
            : _openMs + cadence.UpdateAt(_step, _lengthMs);
    }
}
