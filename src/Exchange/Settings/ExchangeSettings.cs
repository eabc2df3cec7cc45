using ActorNotice.Hocon;

namespace ActorNotice.Exchange.Settings;

/// <summary>
/// The settings of <c>actornotice.exchange</c>. Meaning, default and range of each are in
/// <see cref="ExchangeSettingsReader"/>; a new instance holds the defaults.
/// </summary>
public sealed record ExchangeSettings
{
    /// <summary>The exchange's cap of streams on one connection (since 2025-07-02).</summary>
    public const int MaxStreamsPerConnection = 1_024;

    /// <summary>The exchange's cap of connects in five minutes from one address; documented for spot.</summary>
    public const int MaxConnects = 300;

    /// <summary>The longest a WebSocket may be kept: well before the exchange's cut after 24 hours.</summary>
    public static readonly TimeSpan MaxLife = TimeSpan.FromHours(23.5);

    /// <summary><c>environment</c></summary>
    public ExchangeEnvironment Environment { get; init; } = ExchangeEnvironment.Mainnet;

    /// <summary><c>endpoints.websocket</c>; null = the environment's own.</summary>
    public string? WebSocketEndpoint { get; init; }

    /// <summary><c>endpoints.rest</c>; null = the environment's own.</summary>
    public string? RestEndpoint { get; init; }

    /// <summary><c>endpoints.account</c>; null = the environment's own, which testnet does not have.</summary>
    public string? AccountEndpoint { get; init; }

    /// <summary><c>endpoints.allow-other-hosts</c></summary>
    public bool AllowOtherHosts { get; init; }

    /// <summary><c>route</c></summary>
    public string Route { get; init; } = "/market";

    /// <summary><c>streams-per-connection</c></summary>
    public int StreamsPerConnection { get; init; } = 200;

    /// <summary><c>stagger</c></summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary><c>connect-limit</c></summary>
    public int ConnectLimit { get; init; } = 150;

    /// <summary><c>rotate-after</c></summary>
    public TimeSpan RotateAfter { get; init; } = TimeSpan.FromHours(23);

    /// <summary><c>clock.every</c></summary>
    public TimeSpan ClockEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary><c>clock.max-skew</c>; infinite = no alert.</summary>
    public TimeSpan ClockMaxSkew { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary><c>liveness.grace</c></summary>
    public TimeSpan LivenessGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary><c>timeouts.connect</c></summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>timeouts.acknowledge</c></summary>
    public TimeSpan AcknowledgeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>timeouts.first-frame</c></summary>
    public TimeSpan FirstFrameTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary><c>keep-alive.interval</c></summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary><c>keep-alive.timeout</c></summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>backoff.first</c></summary>
    public TimeSpan BackoffFirst { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary><c>backoff.max</c></summary>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary><c>max-frame-bytes</c></summary>
    public int MaxFrameBytes { get; init; } = 1 << 20;

    /// <summary><c>history.enabled</c></summary>
    public bool HistoryEnabled { get; init; } = true;

    /// <summary><c>history.in-flight</c></summary>
    public int HistoryInFlight { get; init; } = 8;

    /// <summary><c>history.budget-share</c></summary>
    public double HistoryBudgetShare { get; init; } = 0.5;

    /// <summary><c>history.timeout</c></summary>
    public TimeSpan HistoryTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>history.attempts</c></summary>
    public int HistoryAttempts { get; init; } = 5;

    /// <summary>The WebSocket endpoint in force.</summary>
    public string WebSocketBase => WebSocketEndpoint ?? EndpointDefaults.Of(Environment).WebSocket;

    /// <summary>The REST endpoint in force.</summary>
    public string RestBase => RestEndpoint ?? EndpointDefaults.Of(Environment).Rest;

    /// <summary>The account endpoint in force; null on testnet unless set: it has no such calls.</summary>
    public string? AccountBase => AccountEndpoint ?? EndpointDefaults.Of(Environment).Account;

    /// <summary>Reads the section.</summary>
    public static ExchangeSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return ExchangeSettingsReader.Read(section);
    }
}
