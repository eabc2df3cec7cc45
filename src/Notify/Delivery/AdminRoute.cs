using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>Which lanes a notice goes to. Pure.</summary>
/// <param name="order">The admin channel and its stand-ins; empty = every channel that takes them.</param>
internal sealed class AdminRoute(ImmutableArray<string> order)
{
    /// <summary>The lanes, in their own order.</summary>
    public ImmutableArray<Lane> Of(Notice notice, ImmutableArray<Lane> lanes)
    {
        ImmutableArray<Lane> takers = [.. lanes.Where(lane => lane.Channel.Takes(notice))];
        if (notice is not AdminItem admin || order.IsEmpty) return takers;
        var alive = order.Select(name => lanes.FirstOrDefault(lane => lane.Name == name))
            .OfType<Lane>().FirstOrDefault(static lane => lane.IsAlive);
        // A halt, and trouble with channels, must not depend on one of them.
        if (alive is not null && !IsForAll(admin.Content.Event)) return [alive];
        ImmutableArray<Lane> open = [.. lanes.Where(static lane => !lane.IsClosed)];
        return open.IsEmpty ? takers : open;
    }

    private static bool IsForAll(AdminEvent kind) => kind is AdminEvent.Halted or AdminEvent.ChannelTrouble;
}
