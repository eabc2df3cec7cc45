using System.Collections.Immutable;

namespace ActorNotice.Exchange.Settings;

/// <summary>Every setting of the room in one list: the reader, the checker and the documentation use the same one.</summary>
public static class ExchangeSettingRules
{
    private const string Address = "a Binance host over TLS; any host over TLS with endpoints.allow-other-hosts = true; "
        + "plain text on loopback only; no query";

    /// <summary>All rules, in the order of the settings file.</summary>
    public static ImmutableArray<SettingRule> All { get; } =
    [
        new("exchange.environment", "mainnet or testnet",
            "Which of the exchange's worlds is watched; decides the default endpoints.",
            static s => s.Environment.ToString().ToLowerInvariant(), static s => Enum.IsDefined(s.Environment)),
        new("exchange.endpoints.websocket", Address, "Where streams are, without the route; a path in front is kept.",
            static s => s.WebSocketBase, static s => EndpointDefaults.IsAllowed(s.WebSocketBase, "ws", s.AllowOtherHosts)),
        new("exchange.endpoints.rest", Address, "Where history, server time and the list of symbols are.",
            static s => s.RestBase, static s => EndpointDefaults.IsAllowed(s.RestBase, "http", s.AllowOtherHosts)),
        new("exchange.endpoints.account", Address,
            "Where the permissions of the API key are asked; testnet has no such call.",
            static s => s.AccountBase ?? "",
            static s => s.AccountBase is null || EndpointDefaults.IsAllowed(s.AccountBase, "http", s.AllowOtherHosts)),
        new("exchange.endpoints.allow-other-hosts", "true or false",
            "Lets endpoints be hosts that are not Binance's own: whoever runs them sees and can forge everything.",
            static s => s.AllowOtherHosts, static _ => true),
        new("exchange.route", "empty, or /name without a slash at the end",
            "The part of the stream host that serves klines since 2026-04; a wrong one is silence, not an error.",
            static s => s.Route, static s => s.Route.Length == 0 || (s.Route is ['/', _, ..] && s.Route[^1] != '/')),
        new("exchange.streams-per-connection", "1 … 1024",
            "Streams on one WebSocket; 200 keeps what one lost connection suspends small, the exchange allows 1,024.",
            static s => s.StreamsPerConnection,
            static s => s.StreamsPerConnection is >= 1 and <= ExchangeSettings.MaxStreamsPerConnection),
        Time("exchange.stagger", 0, 10_000,
            "Pause between the first connects; small enough that a whole market is subscribed in under half a second.",
            static s => s.Stagger),
        Time("exchange.timeouts.connect", 100, 120_000, "How long a connect may take.", static s => s.ConnectTimeout),
        Time("exchange.timeouts.acknowledge", 100, 120_000, "How long the answer to a subscription may take.",
            static s => s.AcknowledgeTimeout),
        Time("exchange.timeouts.first-frame", 100, 3_600_000,
            "How long a connection may stay without any kline after its subscriptions were acknowledged: a wrong route or "
            + "unknown symbols are acknowledged and then silent. Raise it when only symbols without trades are watched.",
            static s => s.FirstFrameTimeout),
        Time("exchange.keep-alive.interval", 1_000, 600_000,
            "How often the server is pinged; with the time-out this bounds how long a dead connection goes unnoticed.",
            static s => s.KeepAliveInterval),
        Time("exchange.keep-alive.timeout", 500, 600_000, "A ping without an answer for this long ends the connection.",
            static s => s.KeepAliveTimeout),
        Time("exchange.backoff.first", 10, 60_000, "Upper end of the first wait before a reconnect (full jitter).",
            static s => s.BackoffFirst),
        new("exchange.backoff.max", "exchange.backoff.first … 3600000 ms",
            "Upper end of every later wait; doubles from the first.",
            static s => s.BackoffMax, static s => s.BackoffMax >= s.BackoffFirst && s.BackoffMax <= TimeSpan.FromHours(1)),
        new("exchange.max-frame-bytes", "4096 … 67108864",
            "Longer messages are skipped and counted; real ones have about 400 bytes.",
            static s => s.MaxFrameBytes, static s => s.MaxFrameBytes is >= 4_096 and <= 1 << 26),
        new("exchange.history.enabled", "true or false",
            "Loads past candles by REST, so that the first closed candle after start can be decided.",
            static s => s.HistoryEnabled, static _ => true),
        new("exchange.history.in-flight", "1 … 64", "REST requests at the same time.",
            static s => s.HistoryInFlight, static s => s.HistoryInFlight is >= 1 and <= 64),
        new("exchange.history.budget-share", "above 0 … 1",
            "Part of the exchange's weight limit that may be used; half leaves room for other programs on this address.",
            static s => s.HistoryBudgetShare, static s => s.HistoryBudgetShare is > 0 and <= 1),
        Time("exchange.history.timeout", 100, 120_000, "How long one REST call may take.", static s => s.HistoryTimeout),
        new("exchange.history.attempts", "1 … 20", "Tries of one history request before it is given up.",
            static s => s.HistoryAttempts, static s => s.HistoryAttempts is >= 1 and <= 20),
    ];

    private static SettingRule Time(string path, int fromMs, int toMs, string doc, Func<ExchangeSettings, TimeSpan> read) =>
        new(path, FormattableString.Invariant($"{fromMs} … {toMs} ms"), doc, settings => read(settings), settings =>
            read(settings) >= TimeSpan.FromMilliseconds(fromMs) && read(settings) <= TimeSpan.FromMilliseconds(toMs));
}
