using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Deals streams to connections. Pure: what is dealt stays where it is, new streams go where room
/// is.</summary>
internal static class StreamDealer
{
    /// <summary>The new hands: at least as many as before, some possibly empty.</summary>
    /// <param name="hands">What each connection carries now.</param>
    /// <param name="wanted">What all of them together shall carry.</param>
    /// <param name="capacity">Streams on one connection at the most.</param>
    /// <param name="reserved">Places of the first connection that are kept free.</param>
    internal static ImmutableArray<ImmutableArray<StreamKey>> Deal(
        IEnumerable<ImmutableArray<StreamKey>> hands, IEnumerable<StreamKey> wanted, int capacity, int reserved = 0)
    {
        var open = wanted.ToHashSet();
        // Remove is true once for a stream, so a stream that was dealt twice is kept once
        var dealt = hands.Select((hand, i) => hand.Where(open.Remove).Take(RoomOf(i)).ToList()).ToList();
        var waiting = new Queue<StreamKey>(open.Order());
        for (var i = 0; waiting.Count > 0; i++)
        {
            if (i == dealt.Count) dealt.Add([]);
            while (dealt[i].Count < RoomOf(i) && waiting.TryDequeue(out var stream)) dealt[i].Add(stream);
        }

        return [.. dealt.Select(static hand => hand.ToImmutableArray())];

        int RoomOf(int hand) => hand == 0 ? capacity - reserved : capacity;
    }
}
