namespace ActorNotice.Simulation.World;

/// <summary>A loop's clock: stands while the loop works and jumps from timer to timer.</summary>
public sealed class VirtualTime : TimeProvider
{
    private readonly VirtualLoop _loop;

    internal VirtualTime(VirtualLoop loop) => _loop = loop;

    /// <summary>How far the machine's wall clock is wrong; its other clocks never are.</summary>
    public TimeSpan WallError { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _loop.Now + WallError;

    /// <inheritdoc/>
    public override long GetTimestamp() => _loop.NowTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(_loop, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
