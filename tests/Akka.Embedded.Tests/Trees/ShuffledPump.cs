namespace Akka.Embedded.Tests.Trees;

/// <summary>
/// A synchronization context that runs what is posted to it one by one, in an order drawn from a seed: any order that
/// threads could have taken the turns in, and the same again for the same seed.
/// </summary>
public sealed class ShuffledPump(int seed) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Call, object? State)> _posted = [];
    private readonly Random _random = new(seed);

    public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

    public T Inside<T>(Func<T> code)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return code();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Takes turns until none is left, or some number of them.</summary>
    /// <returns>How many were taken.</returns>
    public int Run(int most)
    {
        var taken = 0;
        while (taken < most && _posted.Count > 0)
        {
            var at = _random.Next(_posted.Count);
            var (call, state) = _posted[at];
            _posted.RemoveAt(at);
            Inside(() =>
            {
                call(state);
                return true;
            });
            taken++;
        }

        return taken;
    }
}
