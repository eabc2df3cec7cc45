using System.Collections.Immutable;
using System.Reflection;
using ActorNotice.Control.Room;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Universe;
using ActorNotice.Hocon;
using ActorNotice.Host.Guard;
using ActorNotice.Host.Reload;
using ActorNotice.Host.Rotation;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Wiring;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;
using ActorNotice.Signals.Watching;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>
/// The running service: one actor system with the supervisor tree of ADR-003. The composition root; it decides nothing
/// about markets.
/// </summary>
public sealed class NoticeService : IAsyncDisposable
{
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(5);

    private readonly ServiceSettings _settings;
    private readonly ServiceSystem _system;
    private readonly IMarketRest _rest;
    private readonly WebSocketFactory _sockets;
    private readonly ServiceLife _life = new();
    private readonly WatchDesk _desk;

    private NoticeService(ServiceSettings settings, ServicePorts ports, IMarketRest rest, UniverseSeed seed)
    {
        _settings = settings;
        _rest = rest;
        _sockets = BinanceExchange.CreateSockets(settings.Exchange, ports.Network);
        _desk = new WatchDesk(settings, seed);
        _system = ServiceSystem.Start(settings, ports, PartsOf(ports, seed), _desk, _life);
    }

    /// <summary>Every stream that is watched now.</summary>
    public ImmutableArray<StreamKey> Streams => _desk.Plan.Streams;

    /// <summary>The newest price of every stream, written by the sockets.</summary>
    public LatestPrices Prices { get; } = new();

    /// <summary>Completes when the service halts or has stopped.</summary>
    public Task<ServiceEnd> Completion => _life.End.Task;

    /// <summary>Completes the first time that every stream is decided upon; never when that does not come.</summary>
    public Task Running => _life.Running.Task;

    private IActorRef Strategy => _system.Strategy;

    /// <summary>Starts the service and follows the settings file while it runs, if there is one.</summary>
    /// <param name="loaded">Valid settings and where they are from.</param>
    /// <param name="ports">The process's side.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="Hocon.HoconException">A symbol is unknown to the exchange.</exception>
    public static async Task<NoticeService> StartAsync(
        LoadedSettings loaded, ServicePorts ports, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var service = await StartAsync(loaded.Settings, ports, loaded, cancel);
        if (loaded.File is not null && loaded.Settings.Reload.Enabled) service._system.FollowSettings(loaded, ports);
        return service;
    }

    /// <summary>Checks the symbols, builds the tree and starts it.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="ports">The process's side.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="Hocon.HoconException">A symbol is unknown to the exchange.</exception>
    public static Task<NoticeService> StartAsync(
        ServiceSettings settings, ServicePorts ports, CancellationToken cancel = default) =>
        StartAsync(settings, ports, null, cancel);

    private static async Task<NoticeService> StartAsync(
        ServiceSettings settings, ServicePorts ports, LoadedSettings? loaded, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(ports);
        var rest = BinanceExchange.CreateRest(settings.Exchange, ports.Time, ports.Network);
        var start = await UniverseStart.ReadAsync(rest, settings.Universe, cancel);
        var problems = WatchProblems.Of(start.Problems)
            .Concat(WatchProblems.Of(settings.Overrides, start.Seed.Market?.Catalog)).ToArray();
        problems = [.. problems, .. ControlWiring.Problems(settings, ports)];
        if (problems.Length > 0) throw new HoconException(problems);

        var service = new NoticeService(settings, ports, rest, start.Seed);
        foreach (var left in start.Left)
            service.Strategy.Tell(AdminNotices.SymbolProblem(left.Name, left.ToString()));
        var control = service.OpenControl(ports, loaded);
        await service.CheckKeyAsync(ports, cancel);
        service.FollowSecrets(ports, control);
        service._system.Audit(new AuditFact(
            "start", "service.start", KeyPlacement.EnvironmentOf(settings.Exchange).Word(),
            $"version {Version()}"));
        return service;
    }

    /// <summary>How the service stands now.</summary>
    /// <exception cref="AskTimeoutException">A part did not answer within 5 s.</exception>
    public async Task<ServiceSnapshot> SnapshotAsync() => new(
        await Strategy.Ask<StrategyState>(StrategyQuery.Instance, QueryTimeout),
        await Strategy.Ask<WatchSnapshot>(new WatchQuery(), QueryTimeout),
        await Strategy.Ask<NotifierSnapshot>(new NotifierQuery(), QueryTimeout));

    /// <summary>Says goodbye to the admin, delivers what is queued within <c>strategy.stop-timeout</c>, and
    /// ends.</summary>
    /// <param name="reason">One line for people.</param>
    public async Task StopAsync(string reason)
    {
        _system.Audit(new AuditFact("operator", "service.stop", "service", reason));
        await Strategy.Ask<StrategyStopped>(
            new StopStrategy(reason), _settings.Strategy.StopTimeout * 2 + QueryTimeout);
        _life.End.TrySetResult(new ServiceEnd(false, reason));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _system.DisposeAsync();
        _sockets.Dispose();
        (_rest as IDisposable)?.Dispose();
    }

    private IActorRef OpenControl(ServicePorts ports, LoadedSettings? loaded)
    {
        if (!_settings.Control.IsOn) return ActorRefs.Nobody;
        return _system.Add(
            ControlWiring.Props(_settings, ports, Strategy, DecimalsOf, Version(), OpenDesk(loaded)),
            ControlRoom.ActorName);
    }

    // What nobody reads again would be changed for the next start only.
    private IActorRef? OpenDesk(LoadedSettings? loaded)
    {
        if (loaded is not { File: not null, Request: { OverrideFile: not null } request } || !_settings.Reload.Enabled)
            return null;
        var (desk, strategy) = (_desk, Strategy);
        return _system.Add(Props.Create(() => new SettingsDesk(request, desk, strategy)), "settings-desk");
    }

    private int? DecimalsOf(Symbol symbol) => _desk.Catalog?.Find(symbol)?.PriceDecimals;

    private async Task CheckKeyAsync(ServicePorts ports, CancellationToken cancel)
    {
        var environment = KeyPlacement.EnvironmentOf(_settings.Exchange);
        var isThere = ports.Secrets[KeyNames.Of(environment).Key] is not null;
        if (KeyPlacement.Problems(_settings.Exchange, ports.Secrets).FirstOrDefault() is { } misplaced)
        {
            Strategy.Tell(new HaltStrategy(misplaced.Message, misplaced.Cure));
            isThere = false;
        }

        Func<CancellationToken, Task<KeyReport>> ask = giveUp =>
            KeyInspector.AskAsync(_settings.Exchange, _rest, Strategy, ports.Time, ports.Network, giveUp);
        // Before anything else is done with the key: a start must not depend on the first daily look.
        if (isThere)
        {
            var report = await ask(cancel);
            _system.Audit(KeyCheck.FactOf(report, "start"));
            KeyCheck.Judge(report, Strategy, ports);
        }

        var (strategy, every) = (Strategy, _settings.Security.KeyCheckEvery);
        _system.Guard.Tell(new WatchKey(Props.Create(() => new KeyCheck(ask, strategy, ports, every)), isThere));
    }

    private void FollowSecrets(ServicePorts ports, IActorRef control)
    {
        if (ports.ReadSecrets is not { } read) return;
        var environment = KeyPlacement.EnvironmentOf(_settings.Exchange);
        var (key, secret) = KeyNames.Of(environment);
        // Without a token at the start nobody here speaks with the bot.
        RotatedSecret[] bot = ports.Secrets[SecretName.TelegramBotToken] is null ? [] : [RotatedSecret.Bot];
        var inUse = new SecretsInUse(ports.Secrets, [new RotatedSecret(key, secret), .. bot, .. RotatedSecret.Fixed]);
        var trials = new SecretTrials(_settings, _rest, ports);
        var rotation = new RotationPorts(Strategy, _settings.Security, environment, ports.Mask, ports.Time)
        {
            Control = control,
        };
        _system.Guard.Tell(new WatchSecrets(Props.Create(() => new SecretRotation(read, inUse, trials, rotation))));
    }

    private StrategyParts PartsOf(ServicePorts ports, UniverseSeed seed)
    {
        // one switch for rigs: where candle times do not follow the clock, neither does the exchange's
        var clockMeans = _settings.Watch.StaleAfter != Timeout.InfiniteTimeSpan;
        var exchange = clockMeans
            ? _settings.Exchange
            : _settings.Exchange with { ClockMaxSkew = Timeout.InfiniteTimeSpan };
        var notifier = new NotifierPorts
        {
            Time = ports.Time,
            TelegramToken = ports.Secrets[SecretName.TelegramBotToken],
            TelegramChats = ports.Secrets[SecretName.TelegramChatId],
            Console = ports.Console,
            MoreChannels = ports.MoreChannels,
            Decimals = DecimalsOf,
            Buttons = _settings.Control.IsOn ? ControlRoom.Buttons(_settings.Notify.Language) : null,
            Network = ports.Network,
            Seed = ports.Seed,
        };
        return new StrategyParts(
            NotifierProps(notifier, ports),
            SecurityProps.KeyGateway(ports.Secrets, _settings.Security, KeyPlacement.EnvironmentOf(exchange)),
            SecurityProps.AuditLog(_settings.Security, ports.Mask),
            (history, signals) => WatchSupervisor.Props(_desk.Plan, history, signals),
            watch => BinanceExchange.FeedProps(exchange, _sockets, _rest, Prices, watch, ports.Seed, ports.Time, seed),
            _desk.Plan,
            new Introduction(Version(), exchange.Environment.ToString().ToLowerInvariant()))
        {
            Outcomes = SignalOutcomes.Props(() => _desk.Plan),
        };
    }

    // What the notifier cannot use is the operator's to mend, like any other setting.
    private Props NotifierProps(NotifierPorts notifier, ServicePorts ports)
    {
        try
        {
            var named = NamedSecrets.Read(ports.Secrets[SecretName.NotifySecrets]);
            // Each by itself: a log would hold one value, not the whole variable.
            ports.Mask.Learn(named.Values);
            return Notifier.Props(_settings.Notify, notifier with { Named = named });
        }
        catch (FormatException bad)
        {
            throw new HoconException(new HoconProblem(null, $"{SettingsText.Root}.notify", bad.Message));
        }
    }

    private static string Version() =>
        typeof(NoticeService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            .Split('+')[0] ?? "unknown";
}
