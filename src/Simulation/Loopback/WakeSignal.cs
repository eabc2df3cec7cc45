using System.Threading.Channels;

namespace ActorNotice.Simulation.Loopback;

/// <summary>Wakes one waiting loop: set by anybody, or by the time. Signals between two waits melt into one.</summary>
internal sealed class WakeSignal : IAsyncDisposable
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ITimer _timer;

    internal WakeSignal(TimeProvider time) =>
        _timer = time.CreateTimer(_ => Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Wakes the loop, now or at its next wait.</summary>
    internal void Set() => _signal.Writer.TryWrite(true);

    /// <summary>Waits for a signal.</summary>
    internal async ValueTask WaitAsync(CancellationToken stop) => await _signal.Reader.ReadAsync(stop);

    /// <summary>Waits for a signal, at the longest so long; <see cref="Timeout.InfiniteTimeSpan"/> = without
    /// limit.</summary>
    internal async ValueTask WaitAsync(TimeSpan atMost, CancellationToken stop)
    {
        // Timers count whole milliseconds: rounded up, or the loop would spin through the last fraction of one.
        var due = atMost < TimeSpan.Zero ? atMost : TimeSpan.FromMilliseconds(Math.Ceiling(atMost.TotalMilliseconds));
        _timer.Change(due, Timeout.InfiniteTimeSpan);
        await _signal.Reader.ReadAsync(stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();
}
