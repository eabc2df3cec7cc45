using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>The limits of one channel together, its own and those it shares with others.</summary>
internal sealed class Pacer(ImmutableArray<SlidingLimit> limits)
{
    /// <summary>The earliest moment, not before now, at which every limit allows one more.</summary>
    public TimeSpan EarliestAt(TimeSpan now)
    {
        var earliest = now;
        foreach (var limit in limits)
            if (limit.EarliestAt(now) is var free && free > earliest) earliest = free;
        return earliest;
    }

    /// <summary>Counts one in every limit.</summary>
    public void Take(TimeSpan now)
    {
        foreach (var limit in limits) limit.Take(now);
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
