using ActorNotice.Hocon;

namespace ActorNotice.Exchange.Settings;

/// <summary>Reads <see cref="ExchangeSettings"/>: default, range and meaning of each setting stand here,
/// once.</summary>
internal static class ExchangeSettingsReader
{
    private const string Host = "a Binance host over TLS; any host over TLS with endpoints.allow-other-hosts = true; "
        + "plain text on loopback only; no query";

    private const int MostFrameBytes = 1 << 26;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    internal static ExchangeSettings Read(SettingsSection section)
    {
        var standard = new ExchangeSettings();
        var environment = section.OneOf(
            "environment", standard.Environment,
            "Which of the exchange's worlds is watched; decides the default endpoints.");
        var settings = ReadTimes(section, ReadEndpoints(section, standard with { Environment = environment }));
        return ReadHistory(section.Section("history"), ReadWatchfulness(section, settings)) with
        {
            Route = section.Text(
                "route", standard.Route, "empty, or /name without a slash at the end", IsRoute,
                "The part of the stream host that serves klines since 2026-04; a wrong one is silence, not an error."),
            StreamsPerConnection = section.Integer(
                "streams-per-connection", standard.StreamsPerConnection, 1, ExchangeSettings.MaxStreamsPerConnection,
                "Streams on one WebSocket; 200 keeps what one lost connection suspends small, "
                + "the exchange allows 1,024."),
            ConnectLimit = section.Integer(
                "connect-limit", standard.ConnectLimit, 1, ExchangeSettings.MaxConnects,
                "Connects in any five minutes, all connections together; the exchange bans addresses that make "
                + "more than 300, and half leaves room for other programs on this address."),
            MaxFrameBytes = (int)section.Bytes(
                "max-frame-bytes", standard.MaxFrameBytes, 4_096, MostFrameBytes,
                "Longer messages are skipped and counted; real ones have about 400 bytes."),
        };
    }

    private static ExchangeSettings ReadEndpoints(SettingsSection section, ExchangeSettings settings)
    {
        var endpoints = section.Section("endpoints");
        var own = EndpointDefaults.Of(settings.Environment);
        var others = endpoints.Flag(
            "allow-other-hosts", false,
            "Lets endpoints be hosts that are not Binance's own: whoever runs them sees and can forge everything.");
        var account = endpoints.Text(
            "account", own.Account ?? "", $"{Host}; empty for none",
            text => text.Length == 0 || EndpointDefaults.IsAllowed(text, "http", others),
            "Where the permissions of the API key are asked; testnet has no such call.");
        return settings with
        {
            AllowOtherHosts = others,
            WebSocketEndpoint = endpoints.Text(
                "websocket", own.WebSocket, Host, text => EndpointDefaults.IsAllowed(text, "ws", others),
                "Where streams are, without the route; a path in front is kept."),
            RestEndpoint = endpoints.Text(
                "rest", own.Rest, Host, text => EndpointDefaults.IsAllowed(text, "http", others),
                "Where history, server time and the list of symbols are."),
            AccountEndpoint = account.Length == 0 ? null : account,
        };
    }

    private static ExchangeSettings ReadTimes(SettingsSection section, ExchangeSettings settings)
    {
        var timeouts = section.Section("timeouts");
        var keepAlive = section.Section("keep-alive");
        var backoff = section.Section("backoff");
        var first = backoff.Duration(
            "first", settings.BackoffFirst, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1),
            "Upper end of the first wait before a reconnect (full jitter).");
        return settings with
        {
            Stagger = section.Duration(
                "stagger", settings.Stagger, TimeSpan.Zero, TimeSpan.FromSeconds(10),
                "Pause between the first connects; small enough that a whole market is subscribed "
                + "in under half a second."),
            ConnectTimeout = timeouts.Duration(
                "connect", settings.ConnectTimeout, Shortest, Longest, "How long a connect may take."),
            AcknowledgeTimeout = timeouts.Duration(
                "acknowledge", settings.AcknowledgeTimeout, Shortest, Longest,
                "How long the answer to a subscription may take."),
            FirstFrameTimeout = timeouts.Duration(
                "first-frame", settings.FirstFrameTimeout, Shortest, Hour,
                "How long a connection may stay without any kline after its subscriptions were acknowledged: "
                + "a wrong route or unknown symbols are acknowledged and then silent. "
                + "Raise it when only symbols without trades are watched."),
            KeepAliveInterval = keepAlive.Duration(
                "interval", settings.KeepAliveInterval, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10),
                "How often the server is pinged; with the time-out this bounds "
                + "how long a dead connection goes unnoticed."),
            KeepAliveTimeout = keepAlive.Duration(
                "timeout", settings.KeepAliveTimeout, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(10),
                "A ping without an answer for this long ends the connection."),
            BackoffFirst = first,
            BackoffMax = backoff.Duration(
                "max", settings.BackoffMax, first, Hour, "Upper end of every later wait; doubles from the first."),
        };
    }

    private static ExchangeSettings ReadWatchfulness(SettingsSection section, ExchangeSettings settings)
    {
        var clock = section.Section("clock");
        return settings with
        {
            RotateAfter = section.Duration(
                "rotate-after", settings.RotateAfter, TimeSpan.FromSeconds(10), ExchangeSettings.MaxLife,
                "Longest life of a WebSocket: before it ends the next one takes over without an interruption, because "
                + "the exchange cuts after 24 hours. Each connection takes up to a tenth off, so that not all "
                + "change at once."),
            LivenessGrace = section.Section("liveness").Duration(
                "grace", settings.LivenessGrace, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10),
                "How long after closes were due on a connection, by the exchange's clock, some kline must have come; "
                + "else it is silent and made anew. Closes were seen 24 s late. A connection of one symbol "
                + "must miss three in a row."),
            ClockEvery = clock.Duration(
                "every", settings.ClockEvery, TimeSpan.FromSeconds(10), Hour,
                "How often the exchange's clock is read; a jump of this machine's clock has it read at once."),
            ClockMaxSkew = clock.DurationOrInfinite(
                "max-skew", settings.ClockMaxSkew, Shortest,
                "How far this machine's clock may be off the exchange's before the admin is alerted; decisions use the "
                + "exchange's. Infinite is for rigs whose clock means nothing; "
                + "so is watch.stale-after = infinite."),
        };
    }

    private static ExchangeSettings ReadHistory(SettingsSection history, ExchangeSettings settings) => settings with
    {
        HistoryEnabled = history.Flag(
            "enabled", settings.HistoryEnabled,
            "Loads past candles by REST, so that the first closed candle after start can be decided."),
        HistoryInFlight = history.Integer(
            "in-flight", settings.HistoryInFlight, 1, 64, "REST requests at the same time."),
        HistoryBudgetShare = (double)history.Number(
            "budget-share", (decimal)settings.HistoryBudgetShare, 0.01m, 1,
            "Part of the exchange's weight limit that may be used; half leaves room "
            + "for other programs on this address."),
        HistoryTimeout = history.Duration(
            "timeout", settings.HistoryTimeout, Shortest, Longest, "How long one REST call may take."),
        HistoryAttempts = history.Integer(
            "attempts", settings.HistoryAttempts, 1, 20, "Tries of one history request before it is given up."),
    };

    private static bool IsRoute(string route) => route.Length == 0 || (route is ['/', _, ..] && route[^1] != '/');
}
