using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Timing;

/// <summary>
/// Judges whether a connection is silent that should not be: closes of its streams were due a grace period ago by the
/// exchange's clock, and not one kline of any stream has come since. One symbol may be too thin for that, so a
/// connection of one symbol must miss several closes in a row. Pure: time is a parameter (monotonic).
/// </summary>
/// <param name="grace">How long after the close something must have come.</param>
internal sealed class SilenceWatch(TimeSpan grace)
{
    private const int MissesOfOneSymbol = 3;

    // what comes just before the close is a sign of life as well; our reckoning is not exact to the millisecond
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(2);

    private ImmutableArray<Interval> _intervals = [];
    private int _missesAllowed;
    private int _misses;
    private double? _distanceMs;
    private TimeSpan _dueAt;
    private long? _marked;

    /// <summary>Which streams the connection carries from now on; begins anew.</summary>
    internal void Carry(IEnumerable<StreamKey> streams, TimeSpan now)
    {
        var carried = streams.ToList();
        _intervals = [.. carried.Select(static stream => stream.Interval).Distinct()];
        _missesAllowed = carried.Select(static stream => stream.Symbol).Distinct().Take(2).Count() > 1
            ? 0
            : MissesOfOneSymbol - 1;
        _misses = 0;
        Expect(now);
    }

    /// <summary>The exchange's clock was read.</summary>
    internal void Read(ExchangeTimeRead reading, TimeSpan now)
    {
        // the least that it can be: a close that is due by this is due in truth
        _distanceMs = reading.ServerTimeMs - (reading.ReadAt + reading.Uncertainty).TotalMilliseconds;
        if (_marked is null) Expect(now);
    }

    /// <summary>The event time of a frame: all that is known while the exchange's clock cannot be read.</summary>
    internal void Hear(long eventTimeMs, TimeSpan receivedAt, TimeSpan now)
    {
        var distance = eventTimeMs - receivedAt.TotalMilliseconds;
        if (_distanceMs is { } known && known >= distance) return;
        _distanceMs = distance;
        if (_marked is null) Expect(now);
    }

    /// <summary>How long until <see cref="IsSilent"/> is to be asked next; null while nothing can be
    /// expected.</summary>
    internal TimeSpan? NextIn(TimeSpan now)
    {
        if (_distanceMs is null || _intervals.IsEmpty) return null;
        var at = _marked is null ? _dueAt - Lead : _dueAt + grace;
        return at > now ? at - now : TimeSpan.Zero;
    }

    /// <summary>Looks at the connection when <see cref="NextIn"/> has passed.</summary>
    /// <param name="klines">Klines that came in so far.</param>
    /// <param name="now">Scheduler time.</param>
    internal bool IsSilent(long klines, TimeSpan now)
    {
        if (NextIn(now) is not { } wait || wait > TimeSpan.Zero) return false;
        if (_marked is not { } marked)
        {
            _marked = klines;
            return false;
        }

        _misses = klines == marked ? _misses + 1 : 0;
        Expect(now);
        return _misses > _missesAllowed;
    }

    // A whole lead ahead, so that the mark can be set before the close.
    private void Expect(TimeSpan now)
    {
        _marked = null;
        if (_distanceMs is not { } distance || _intervals.IsEmpty) return;
        var exchangeMs = (long)(now + Lead).TotalMilliseconds + (long)distance;
        var nextMs = _intervals.Min(interval => interval.Advance(interval.OpenTimeMs(exchangeMs)));
        _dueAt = TimeSpan.FromMilliseconds(nextMs - distance);
    }
}
