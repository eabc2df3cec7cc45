namespace ActorNotice.Simulation.Clock;

/// <summary>
/// The simulated exchange's clock: market time (Unix ms) as a function of real time. Paced, it runs at a constant
/// multiple of real time; unpaced (an infinite speed), it stands wherever the market's events have got to. Thread-safe.
/// </summary>
internal sealed class MarketClock
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private double _originMarketMs;
    private long _originTicks;
    private bool _started;
    private bool _paused;

    /// <param name="time">Real time.</param>
    /// <param name="startMs">Market time until the clock is started, Unix ms.</param>
    /// <param name="speed">Market seconds in a real second, above 0; infinite = unpaced.</param>
    internal MarketClock(TimeProvider time, long startMs, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_time, _originMarketMs, Speed) = (time, startMs, speed);
    }

    /// <summary>Market seconds in a real second.</summary>
    internal double Speed { get; }

    /// <summary>Whether time sets the pace, not the readers.</summary>
    internal bool IsPaced => double.IsFinite(Speed);

    private bool IsRunning_NeedsLock => _started && !_paused;

    /// <summary>Market time, Unix ms; <see cref="long.MaxValue"/> while an unpaced clock runs (its events set the
    /// time).</summary>
    internal long NowMs
    {
        get { lock (_gate) return Now_NeedsLock(); }
    }

    /// <summary>Starts; nothing happens when it has started already.</summary>
    internal void Start()
    {
        lock (_gate)
        {
            if (_started) return;
            _originTicks = _time.GetTimestamp();
            _started = true;
        }
    }

    /// <summary>Starts as if it had run since a real moment, so that a market goes on where it would be by
    /// now.</summary>
    internal void StartSince(DateTimeOffset epoch)
    {
        lock (_gate)
        {
            if (IsPaced && !_started) _originMarketMs += (_time.GetUtcNow() - epoch).TotalMilliseconds * Speed;
        }

        Start();
    }

    /// <summary>Stops the time. An unpaced clock must be told where its events have got to.</summary>
    internal void Pause(long unpacedNowMs)
    {
        lock (_gate)
        {
            // The present becomes the new origin; the time until the resume is then no one's.
            if (IsRunning_NeedsLock) _originMarketMs = IsPaced ? Market_NeedsLock() : unpacedNowMs;
            _paused = true;
        }
    }

    /// <summary>Lets the time go on after <see cref="Pause"/>.</summary>
    internal void Resume()
    {
        lock (_gate)
        {
            if (!_paused) return;
            _originTicks = _time.GetTimestamp();
            _paused = false;
        }
    }

    /// <summary>Real time until a market moment; zero when it is reached, infinite while the clock stands.</summary>
    internal TimeSpan Until(long marketMs)
    {
        lock (_gate)
        {
            if (!IsRunning_NeedsLock) return Timeout.InfiniteTimeSpan;
            if (!IsPaced) return TimeSpan.Zero;
            // Never below zero: exactly one millisecond late would read as "infinite", and nobody would ever wake up.
            return TimeSpan.FromMilliseconds(Math.Max(0, (marketMs - Market_NeedsLock()) / Speed));
        }
    }

    private long Now_NeedsLock()
    {
        if (!IsRunning_NeedsLock) return (long)_originMarketMs;
        return IsPaced ? (long)Market_NeedsLock() : long.MaxValue;
    }

    private double Market_NeedsLock() =>
        _originMarketMs + _time.GetElapsedTime(_originTicks).TotalMilliseconds * Speed;
}
