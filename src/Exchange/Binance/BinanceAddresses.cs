namespace ActorNotice.Exchange.Binance;

/// <summary>Puts addresses together from what people write: with or without a path, a route or a slash at the
/// end.</summary>
internal static class BinanceAddresses
{
    private static readonly string[] StreamPaths = ["/stream", "/ws"];

    /// <summary>The combined stream: base, route, <c>/stream</c>.</summary>
    internal static Uri CombinedStream(string webSocketBase, string route)
    {
        var address = webSocketBase.TrimEnd('/');
        // addresses copied from documents often end in the path of another form
        foreach (var path in StreamPaths)
            if (address.EndsWith(path, StringComparison.Ordinal)) address = address[..^path.Length];
        if (!address.EndsWith(route, StringComparison.Ordinal)) address += route;
        return new Uri(address + "/stream");
    }

    /// <summary>A REST call below a base.</summary>
    internal static Uri Call(string restBase, string pathAndQuery) => new(restBase.TrimEnd('/') + pathAndQuery);
}
