using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>What the path of a WebSocket says: which route, wrapped or raw, and the first streams.</summary>
/// <param name="ServesKlines">Only <c>/market</c> does; every other route acknowledges and stays silent.</param>
/// <param name="IsCombined"><c>/stream</c> wraps events, <c>/ws</c> does not.</param>
/// <param name="Streams">Stream names in the path or query.</param>
internal sealed record StreamRoute(bool ServesKlines, bool IsCombined, IReadOnlyList<string> Streams)
{
    /// <summary>Reads a path; null when there is no socket there.</summary>
    /// <param name="path">Decoded path.</param>
    /// <param name="streams">Decoded value of the query's <c>streams</c>, or empty.</param>
    internal static StreamRoute? Parse(string path, string streams)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isRouted = parts is ["market" or "public" or "private", ..];
        var serves = isRouted && parts[0] == "market";
        return parts[(isRouted ? 1 : 0)..] switch
        {
            ["stream"] => new StreamRoute(serves, true, Split(streams)),
            ["ws", .. var names] => new StreamRoute(serves, false, names),
            _ => null,
        };
    }

    /// <summary>A kline stream by its exact name; symbols must be lower case, intervals keep theirs.</summary>
    internal static bool TryKline(string name, out StreamKey stream) =>
        StreamKey.TryParseStreamName(name, out stream) && stream.ToStreamName() == name;

    private static string[] Split(string streams) => streams.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
