using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Universe;
using Akka.Actor;

namespace ActorNotice.Exchange.Binance;

/// <summary>The room's wiring: makes its parts for Binance USDⓈ-M Futures. Ports that are handed in replace the real
/// ones.</summary>
public static class BinanceExchange
{
    /// <summary>The request/answer side. One for the whole program; dispose it at the end.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="time">For waits named as a moment.</param>
    /// <param name="handler">Replaces the network.</param>
    public static IMarketRest CreateRest(
        ExchangeSettings settings, TimeProvider time, HttpMessageHandler? handler = null) =>
        new BinanceMarketRest(Caller(settings.RestBase, settings, time, handler));

    /// <summary>Signed calls about the API key; null where the environment has none.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="signer">The holder of the key.</param>
    /// <param name="time">For waits named as a moment.</param>
    /// <param name="handler">Replaces the network.</param>
    public static IAccountClient? CreateAccount(
        ExchangeSettings settings, IRequestSigner signer, TimeProvider time, HttpMessageHandler? handler = null) =>
        settings.AccountBase is { } address
            ? new BinanceAccountClient(Caller(address, settings, time, handler), signer)
            : null;

    /// <summary>Opens the WebSockets. One for the whole program; dispose it at the end.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="handler">Replaces the network.</param>
    public static WebSocketFactory CreateSockets(ExchangeSettings settings, HttpMessageHandler? handler = null) =>
        new(new SocketLimits(settings.MaxFrameBytes, settings.KeepAliveInterval, settings.KeepAliveTimeout), handler);

    /// <summary>The feed, to be started as <c>feeds</c>; it watches nothing until told
    /// <see cref="WatchStreams"/>.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="sockets">Opens connections.</param>
    /// <param name="rest">The request/answer side.</param>
    /// <param name="prices">Where open candles go.</param>
    /// <param name="watch">Who is told of closes, ups and downs.</param>
    /// <param name="seed">Seed of all jitter.</param>
    /// <param name="time">This machine's UTC clock, which the exchange's is compared with; null = the system's.</param>
    /// <param name="universe">What the list of watched contracts begins with; null = it never changes by
    /// itself.</param>
    public static Props FeedProps(
        ExchangeSettings settings,
        IStreamSocketFactory sockets,
        IMarketRest rest,
        LatestPrices prices,
        IActorRef watch,
        int seed,
        TimeProvider? time = null,
        UniverseSeed? universe = null)
    {
        var connections = new StreamConnectionParts(settings, new BinanceDialect(settings), sockets, prices, watch);
        var parts = new FeedParts(connections, rest, time ?? TimeProvider.System, seed, UniverseOf(universe, rest));
        return Props.Create(() => new FeedSupervisor(parts));
    }

    // the book lives here, outside the actor, so that a crash of it loses nothing
    private static Func<IActorRef, Props>? UniverseOf(UniverseSeed? seed, IMarketRest rest)
    {
        if (seed is null) return null;
        var book = new UniverseBook(seed);
        return history => Props.Create(() => new UniverseActor(book, rest, history));
    }

    private static RestCaller Caller(
        string address, ExchangeSettings settings, TimeProvider time, HttpMessageHandler? handler) =>
        new(address, handler ?? RestCaller.CreateHandler(address), settings.HistoryTimeout, time);
}
