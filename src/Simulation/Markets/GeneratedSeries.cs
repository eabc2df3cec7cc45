using System.Collections.Concurrent;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>
/// Endless one-minute candles of a seed, found by time without going through the time before: days are made one by one,
/// each a walk bent to meet the next day's first price. A few days are kept.
/// </summary>
internal sealed class GeneratedSeries : CandleSeries
{
    private const long Minute = 60_000;
    private const int DayMinutes = 1440;
    private const long Day = DayMinutes * Minute;
    private const int KeptDays = 48;

    private readonly ConcurrentDictionary<long, Candle[]> _days = new();
    private readonly GeneratedDay _maker;

    internal GeneratedSeries(ulong seed, GeneratedContract contract)
        : base(Interval.OneMinute)
    {
        _maker = new GeneratedDay(Hash64.Mix(seed, contract.Spec.Symbol.Name), contract);
        FirstOpenMs = contract.OnboardMs - contract.OnboardMs % Day;
    }

    /// <inheritdoc/>
    internal override long FirstOpenMs { get; }

    /// <inheritdoc/>
    internal override long EndMs => long.MaxValue;

    /// <inheritdoc/>
    internal override bool TryGet(long openMs, out Candle candle)
    {
        candle = default;
        if (openMs < FirstOpenMs || openMs % Minute != 0) return false;
        candle = DayOf(openMs - openMs % Day)[openMs % Day / Minute];
        return true;
    }

    /// <inheritdoc/>
    internal override long? OpenAtOrAfter(long momentMs) =>
        Math.Max(FirstOpenMs, (momentMs + Minute - 1) / Minute * Minute);

    private Candle[] DayOf(long dayMs)
    {
        if (_days.TryGetValue(dayMs, out var day)) return day;
        // Long histories are walked through once: what is made for them would only crowd out today.
        if (_days.Count >= KeptDays)
            foreach (var old in _days.Keys.Order().Take(KeptDays / 2)) _days.TryRemove(old, out _);

        day = _maker.Make(dayMs);
        _days.TryAdd(dayMs, day);
        return day;
    }
}
