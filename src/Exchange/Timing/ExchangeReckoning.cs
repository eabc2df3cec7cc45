namespace ActorNotice.Exchange.Timing;

/// <summary>
/// What is known of the exchange's clock: an interval in which its distance to our monotonic clock lies. A reading sets
/// both ends, because the exchange looked at its clock between question and answer; the event time of a frame lifts
/// the lower end, because nothing is received before it happened. Pure.
/// </summary>
internal sealed class ExchangeReckoning
{
    // two servers of the exchange need not agree to the millisecond, nor do quartz crystals over minutes
    private const double Tolerance = 100;

    private double _least;
    private double _most;

    /// <summary>True once the exchange's clock was read.</summary>
    internal bool IsKnown { get; private set; }

    /// <summary>True when frames prove the reckoning wrong: the exchange's clock is ahead of it.</summary>
    internal bool IsContradicted { get; private set; }

    /// <summary>Half of the interval.</summary>
    internal TimeSpan Uncertainty => TimeSpan.FromMilliseconds((_most - _least) / 2);

    /// <summary>Takes a reading; everything known before is replaced.</summary>
    /// <param name="serverTimeMs">The answer, Unix ms.</param>
    /// <param name="askedAt">Scheduler time before the question.</param>
    /// <param name="answeredAt">Scheduler time after the answer.</param>
    internal void Read(long serverTimeMs, TimeSpan askedAt, TimeSpan answeredAt)
    {
        _least = serverTimeMs - answeredAt.TotalMilliseconds;
        _most = serverTimeMs - askedAt.TotalMilliseconds;
        (IsKnown, IsContradicted) = (true, false);
    }

    /// <summary>Takes the greatest distance of an event time to its reception that was seen since the last
    /// reading.</summary>
    /// <returns>True when that halved the uncertainty.</returns>
    internal bool Hear(long distanceMs)
    {
        if (!IsKnown || distanceMs <= _least) return false;
        IsContradicted |= distanceMs > _most + Tolerance;
        var before = _most - _least;
        _least = Math.Min(distanceMs, _most);
        return _most - _least <= before / 2;
    }

    /// <summary>Exchange time at a moment, Unix ms; right within <see cref="Uncertainty"/>.</summary>
    internal double TimeMsAt(TimeSpan now) => (_least + _most) / 2 + now.TotalMilliseconds;
}
