using System.Text.Json.Nodes;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Updates waiting for <c>getUpdates</c>, and the one poller that may wait for them. Thread-safe.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _updates = [];
    private TaskCompletionSource<bool>? _poller; // true = an update came, false = another poller did
    private long _nextId = 1;

    /// <summary>Adds an update; its id is set here.</summary>
    internal void Add(JsonObject update)
    {
        lock (_gate)
        {
            update["update_id"] = _nextId++;
            _updates.Add(update);
            _poller?.TrySetResult(true);
        }
    }

    /// <summary>Forgets what waits.</summary>
    internal void Clear()
    {
        lock (_gate) _updates.Clear();
    }

    /// <summary>Updates from an offset on as a JSON array, waiting for the first; a later call ends the wait with a
    /// 409.</summary>
    internal async Task<string> TakeAsync(long offset, int limit, TimeSpan wait, CancellationToken stop)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            Confirm_NeedsLock(offset);
            // The server ends the older poll, not the newer one.
            Interlocked.Exchange(ref _poller, mine)?.TrySetResult(false);
            if (_updates.Count > 0) return Write_NeedsLock(limit);
        }

        // Tasks of their own: source and delay, awaited directly, would take what follows to the thread pool.
        await Task.WhenAny(Came(), Passed());
        lock (_gate)
        {
            // Time over, an update, or a newer poller: only the last is an error.
            if (mine.Task is { IsCompletedSuccessfully: true, Result: false }) throw TelegramRefused.OtherPoller();
            return Write_NeedsLock(limit);
        }

        async Task Came() => await mine.Task;

        async Task Passed() => await Task.Delay(wait, time, stop);
    }

    // A negative offset counts from the end, and forgets what lies before.
    private void Confirm_NeedsLock(long offset)
    {
        if (offset < 0) _updates.RemoveRange(0, (int)Math.Max(0, _updates.Count + offset));
        else _updates.RemoveAll(update => (long?)update["update_id"] < offset);
    }

    private string Write_NeedsLock(int limit) =>
        new JsonArray([.. _updates.Take(limit).Select(static update => update.DeepClone())]).ToJsonString();
}
