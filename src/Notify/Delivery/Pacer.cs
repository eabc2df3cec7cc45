using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>The limits of one channel together, its own and those it shares with others.</summary>
internal sealed class Pacer(ImmutableArray<SlidingLimit> limits)
{
    /// <summary>True when there is anything to keep.</summary>
    public bool IsLimited => !limits.IsEmpty;

    /// <summary>The earliest moment, not before now, at which every limit allows one more; null when that depends on an
    /// answer that is still to come.</summary>
    public TimeSpan? EarliestAt(TimeSpan now)
    {
        var earliest = now;
        foreach (var limit in limits)
        {
            if (limit.EarliestAt(now) is not { } free) return null;
            if (free > earliest) earliest = free;
        }

        return earliest;
    }

    /// <summary>One begins in every limit.</summary>
    public void Begin()
    {
        foreach (var limit in limits) limit.Begin();
    }

    /// <summary>One is answered in every limit.</summary>
    public void End(TimeSpan now)
    {
        foreach (var limit in limits) limit.End(now);
    }

    /// <summary>One pacer a channel; limits of one scope are the same object.</summary>
    public static Pacer For(INoticeChannel channel, IDictionary<string, SlidingLimit> shared)
    {
        var limits = ImmutableArray.CreateBuilder<SlidingLimit>();
        foreach (var pace in channel.Pace)
        {
            if (!shared.TryGetValue(pace.Scope, out var limit))
                shared[pace.Scope] = limit = new SlidingLimit(pace.Count, pace.Window);
            limits.Add(limit);
        }

        return new Pacer(limits.ToImmutable());
    }
}
