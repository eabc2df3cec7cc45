using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Simulation.Loopback;

/// <summary>What a peer shall answer next instead of its own answer, by the last part of the path.
/// Thread-safe.</summary>
public sealed class PeerScript
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Answers the next requests so; entries are used in the order they were added.</summary>
    /// <param name="method">Last part of the path (<c>klines</c>, <c>sendMessage</c>); case does not matter; <c>*</c> =
    /// any.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="times">How often; <see cref="int.MaxValue"/> = until <see cref="Clear"/>.</param>
    public void Next(string method, PeerReply reply, int times = 1)
    {
        lock (_gate) _entries.Add(new Entry(method, reply, times));
    }

    /// <summary>Answers every request so until <see cref="End"/>.</summary>
    internal object Begin(string method, PeerReply reply)
    {
        var entry = new Entry(method, reply, int.MaxValue);
        lock (_gate) _entries.Add(entry);
        return entry;
    }

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    internal void End(object begun)
    {
        lock (_gate) _entries.RemoveAll(entry => ReferenceEquals(entry, begun));
    }

    /// <summary>Forgets all that is still to come.</summary>
    public void Clear()
    {
        lock (_gate) _entries.Clear();
    }

    /// <summary>The reply for a call, used up by taking it; false when the peer shall answer itself.</summary>
    internal bool TryTake(string method, [NotNullWhen(true)] out PeerReply? reply)
    {
        lock (_gate)
        {
            var index = _entries.FindIndex(entry => entry.Matches(method));
            reply = null;
            if (index < 0) return false;
            var entry = _entries[index];
            reply = entry.Reply;
            if (entry.Times <= 1) _entries.RemoveAt(index);
            else if (entry.Times < int.MaxValue) _entries[index] = entry with { Times = entry.Times - 1 };
            return true;
        }
    }

    private sealed record Entry(string Method, PeerReply Reply, int Times)
    {
        internal bool Matches(string method) =>
            Method == "*" || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase);
    }
}
