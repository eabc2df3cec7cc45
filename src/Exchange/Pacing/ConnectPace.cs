namespace ActorNotice.Exchange.Pacing;

/// <summary>
/// At most so many connects in any five minutes over all connections of this process: the exchange counts them by
/// address and bans who overdoes it. Thread-safe, because every connection asks; time is a parameter.
/// </summary>
/// <param name="limit">Connects in any five minutes.</param>
internal sealed class ConnectPace(int limit)
{
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly Queue<TimeSpan> _made = new();
    private readonly Lock _gate = new();

    /// <summary>Takes a connect when one is free.</summary>
    /// <param name="now">Scheduler time.</param>
    /// <param name="wait">How long until one may be free; zero when it was taken.</param>
    internal bool TryTake(TimeSpan now, out TimeSpan wait)
    {
        lock (_gate)
        {
            while (_made.TryPeek(out var oldest) && now - oldest >= Window) _made.Dequeue();
            wait = _made.Count < limit ? TimeSpan.Zero : _made.Peek() + Window - now;
            if (wait > TimeSpan.Zero) return false;
            _made.Enqueue(now);
            return true;
        }
    }
}
