using System.Collections.Concurrent;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary>Lets the faults of a script happen when it says so, over real sockets or in a virtual world alike;
/// remembers when each one did.</summary>
internal sealed class FaultDirector : IDisposable
{
    // A market that is paused or not started yet is looked at again so often.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly FaultScene _scene;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<(FaultEntry Entry, long BeganMs)> _begun = new();
    private readonly List<(int Closes, TaskCompletionSource Reached)> _counters = [];

    private FaultDirector(FaultScene scene) => _scene = scene;

    /// <summary>What has happened so far, and at which market time, Unix ms.</summary>
    internal IReadOnlyCollection<(FaultEntry Entry, long BeganMs)> Begun => _begun;

    /// <summary>Starts to play a script.</summary>
    internal static FaultDirector Start(FaultScript script, FaultScene scene)
    {
        var director = new FaultDirector(scene);
        foreach (var entry in script.Entries) _ = director.PlayAsync(entry, director.Reached(entry));
        scene.Exchange.Pump.OnClose = director.OnClose;
        return director;
    }

    /// <summary>Whether a candle can be had nowhere because of what has happened.</summary>
    internal bool IsUnobtainable(StreamKey stream, long openMs) =>
        _begun.Any(one => one.Entry.Fault.Loses(stream, openMs, one.BeganMs));

    /// <summary>Lets nothing more happen; what lasts is not ended.</summary>
    public void Dispose()
    {
        _scene.Exchange.Pump.OnClose = null;
        _stop.Cancel();
        _stop.Dispose();
    }

    private Task? Reached(FaultEntry entry)
    {
        if (entry.AfterCloses is not { } closes) return null;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _counters.Add((closes, reached));
        return reached.Task;
    }

    private void OnClose(long closes)
    {
        // Called by the pump: nothing of a fault may run within it.
        foreach (var (wanted, reached) in _counters)
            if (wanted == closes) reached.TrySetResult();
    }

    private async Task PlayAsync(FaultEntry entry, Task? reached)
    {
        try
        {
            if (reached is not null) await reached;
            else await UntilAsync(_scene.Exchange.StartMs + (long)(entry.At ?? default).TotalMilliseconds);
            // What really is, not what was planned: a close may come late, and a hole begins where it was torn.
            var nowMs = _scene.Exchange.NowMs;
            _begun.Enqueue((entry, nowMs));
            _scene.Tell?.Invoke($"begins {entry}");
            var end = entry.Fault.Begin(_scene);
            if (entry.Fault.Lasting <= TimeSpan.Zero) return;
            await UntilAsync(nowMs + (long)entry.Fault.Lasting.TotalMilliseconds);
            _scene.Tell?.Invoke($"ends {entry}");
            end?.Invoke();
        }
        catch (OperationCanceledException)
        {
            // The play is over before this entry was.
        }
    }

    private async Task UntilAsync(long marketMs)
    {
        while (_scene.Exchange.Clock.Until(marketMs) is var wait && wait != TimeSpan.Zero)
        {
            var standsStill = wait == Timeout.InfiniteTimeSpan;
            if (wait < TimeSpan.Zero && !standsStill) return;
            // Whole milliseconds, or timers would round the last fraction down and this would spin.
            var delay = standsStill ? Look : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
            await Task.Delay(delay, _scene.Time, _stop.Token);
        }
    }
}
