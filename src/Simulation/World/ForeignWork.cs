using System.Collections.Concurrent;

namespace ActorNotice.Simulation.World;

/// <summary>Work that came from another thread. While a world runs that is an error: something has left it. While it is
/// taken down it is taken in, for the host's own shutdown uses the thread pool.</summary>
internal sealed class ForeignWork : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentQueue<(LoopWork Work, string From)> _found = new();
    private readonly AutoResetEvent _came = new(false);

    /// <summary>Whether it is taken in.</summary>
    internal bool IsWelcome { get; set; }

    /// <summary>Takes note of it; called on the other thread.</summary>
    internal void Add(in LoopWork work)
    {
        _found.Enqueue((work, IsWelcome ? "" : Environment.StackTrace));
        _came.Set();
    }

    /// <summary>Hands over what came; fails when nothing should have.</summary>
    internal bool TryTake(out LoopWork work)
    {
        var found = _found.TryDequeue(out var foreign);
        work = foreign.Work;
        if (!found || IsWelcome) return found;
        throw new InvalidOperationException(
            $"work came from outside the virtual world's thread: {work.Describe()}\n{foreign.From}");
    }

    /// <summary>Gives other threads a moment of real time, where they are welcome.</summary>
    /// <returns>Whether work came.</returns>
    internal bool Wait() => IsWelcome && _came.WaitOne(Patience);

    /// <inheritdoc/>
    public void Dispose() => _came.Dispose();
}
