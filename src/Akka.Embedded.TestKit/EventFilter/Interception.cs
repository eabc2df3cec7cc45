using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Filters at work: counts what they pick, and has it not printed, until disposed of.</summary>
internal sealed class Interception : IDisposable
{
    // Only reached when no listener is configured; then no event can be expected anyway.
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(3);

    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;
    private readonly Pulse _pulse = new();
    private int _count;

    public Interception(ActorSystem system, IReadOnlyList<EventFilterBase> filters)
    {
        _system = system;
        _filters = filters;
        // Listening comes first; and the order to the logger comes before whatever the code logs, on its way through
        // the same mailbox.
        foreach (var filter in filters) filter.Matched += OnMatched;
        system.EventStream.Publish(new Mute(filters));
    }

    public void Dispose()
    {
        _system.EventStream.Publish(new Unmute(_filters));
        foreach (var filter in _filters) filter.Matched -= OnMatched;
    }

    /// <summary>Waits for events.</summary>
    /// <param name="expected">How many; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long at most, real time.</param>
    /// <param name="blocking">Whether to hold the calling thread.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>What went wrong, or null.</returns>
    public async Task<string?> Await(
        int expected, TimeSpan timeout, bool blocking, CancellationToken cancellationToken)
    {
        // Expecting none waits for one, in vain if all is well.
        var enough = Math.Max(expected, 1);
        await _pulse.Until(() => Volatile.Read(ref _count) >= enough, timeout, blocking, cancellationToken);
        await Flush(blocking, cancellationToken);

        var count = Volatile.Read(ref _count);
        if (count == expected) return null;
        var filters = string.Join(", ", _filters);
        return count < expected
            ? $"Timeout ({timeout}) while waiting for messages. "
                + $"Only received {count}/{expected} messages that matched filter [{filters}]"
            : $"Received {count - expected} messages too many. "
                + $"Expected {expected} messages but received {count} that matched filter [{filters}]";
    }

    // Without it, the verdict would depend on how far the listener has got: an event too many that is still on its way
    // would go unnoticed, and one that was logged in time would be missed on a busy machine.
    private async Task Flush(bool blocking, CancellationToken cancellationToken)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _system.EventStream.Publish(new Flush(passed));
        await RealClock.WaitFor(passed.Task, FlushLimit, blocking, cancellationToken);
    }

    private void OnMatched()
    {
        Interlocked.Increment(ref _count);
        _pulse.Beat();
    }
}
