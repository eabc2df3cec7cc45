using System.Collections.Immutable;

namespace ActorNotice.Exchange;

/// <summary>Counts rejected frames by kind: the receive loop counts, the actor takes.</summary>
internal sealed class RejectionTally
{
    private readonly long[] _counts = new long[Enum.GetValues<FrameRejection>().Length];

    internal void Count(FrameRejection kind) => Interlocked.Increment(ref _counts[(int)kind]);

    /// <summary>What was counted since the last time; empty when nothing was.</summary>
    internal ImmutableDictionary<FrameRejection, long> Take()
    {
        var taken = ImmutableDictionary.CreateBuilder<FrameRejection, long>();
        foreach (var kind in Enum.GetValues<FrameRejection>())
            if (Interlocked.Exchange(ref _counts[(int)kind], 0) is > 0 and var count) taken.Add(kind, count);
        return taken.ToImmutable();
    }
}
