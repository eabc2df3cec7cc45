namespace ActorNotice.Support.Time;

/// <summary>How many turns are queued or running.</summary>
internal sealed class TurnCount
{
    /// <summary>Longer than any turn of a test lasts on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private int _turns;

    internal void Begin()
    {
        lock (_gate) _turns++;
    }

    internal void End()
    {
        lock (_gate)
        {
            if (--_turns == 0) Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until no turn is queued or running.</summary>
    /// <exception cref="TimeoutException">One did not end in half a minute.</exception>
    internal void WaitForNone()
    {
        lock (_gate)
        {
            while (_turns > 0)
            {
                if (!Monitor.Wait(_gate, Patience)) throw new TimeoutException($"{_turns} turns of actors do not end");
            }
        }
    }
}
