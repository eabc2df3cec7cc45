using ActorNotice.Host;
using ActorNotice.Market;
using ActorNotice.Security.Sources;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.World;

/// <summary>
/// The service as it is, the simulated exchange and the simulated Telegram in one process on one thread, under virtual
/// time: hours of market in milliseconds, the same to the byte in every run. Use it from one thread; it runs only while
/// a method of <see cref="Loop"/> runs.
/// </summary>
public sealed class VirtualWorld : IDisposable
{
    private const string Chat = "4242";
    private static readonly TimeSpan Opening = TimeSpan.FromMinutes(2);
    private readonly VirtualWorldOptions _options;
    private readonly VirtualNetwork _network;
    private readonly SecretCatalog _secrets;
    private readonly Dictionary<string, string?> _changedSecrets = new(StringComparer.Ordinal);
    private readonly FaultDirector _faults;
    private VirtualHandler? _handler;
    private NoticeService? _service;
    private bool _isDisposed;

    private VirtualWorld(VirtualWorldOptions options)
    {
        _options = options;
        Loop = new VirtualLoop(options.StartsAt);
        _network = new VirtualNetwork(Loop);
        // Nothing to wait for: the source is a table.
        _secrets = SecretCatalog.LoadAsync([new EnvironmentSource(Secret)], default).AsTask().GetAwaiter().GetResult();
        // Market time is the world's time: what is late by one is late by the other.
        var marketStart = options.Exchange with { StartMs = StartMs(options), WaitForSubscriber = false, Speed = 1 };
        Exchange = Loop.Complete(
            () => SimulatedExchange.StartAsync(options.Market, marketStart, Loop.Time, _network), Opening);
        var telegram = options.Telegram with { OnMessage = OnMessage };
        Telegram = Loop.Complete(() => SimulatedTelegram.StartAsync(telegram, Loop.Time, _network), Opening);
        _faults = Loop.Complete(() => Task.FromResult(FaultDirector.Start(options.Faults, Scene())), Opening);
    }

    /// <summary>The loop that the world runs on; its methods let time pass.</summary>
    public VirtualLoop Loop { get; }

    /// <summary>The exchange.</summary>
    public SimulatedExchange Exchange { get; }

    /// <summary>Telegram.</summary>
    public SimulatedTelegram Telegram { get; }

    /// <summary>What was said so far.</summary>
    public WorldRecord Record { get; } = new();

    /// <summary>Whether the machine's own line is cut: nobody can be reached anew; open connections go on.</summary>
    public bool IsOffline
    {
        get => _network.IsDown;
        set => _network.IsDown = value;
    }

    /// <summary>Why there can be none in this build; see ADR-001.</summary>
    private static string? Obstacle =>
#if FLAVOR_AKKA
        "a virtual world needs the embedded engine: Akka.NET's asks and pipes go on on the thread pool, out of a world of "
        + "one thread; play the scenario with --real-sockets";
#else
        null;
#endif

    /// <summary>The service.</summary>
    /// <exception cref="InvalidOperationException">It is not running.</exception>
    public NoticeService Service => _service ?? throw new InvalidOperationException("the service is not running");

    /// <summary>Makes a world and starts the service in it.</summary>
    /// <param name="options">What it is made of.</param>
    public static VirtualWorld Open(VirtualWorldOptions options)
    {
        var world = OpenWithoutService(options);
        try
        {
            world.StartService();
            return world;
        }
        catch
        {
            // The peers run already.
            world.Dispose();
            throw;
        }
    }

    /// <summary>Makes a world whose service is still to be started.</summary>
    /// <param name="options">What it is made of.</param>
    public static VirtualWorld OpenWithoutService(VirtualWorldOptions options)
    {
        if (Obstacle is { } why) throw new NotSupportedException(why);
        ArgumentNullException.ThrowIfNull(options);
        return new VirtualWorld(options);
    }

    /// <summary>Starts the service, as the process's start does.</summary>
    public void StartService()
    {
        if (_service is not null) throw new InvalidOperationException("the service is running already");
        var (loaded, keepAlive) = VirtualSettings.Load(_options, Exchange, Telegram);
        _handler = new VirtualHandler(_network, keepAlive);
        var ports = new ServicePorts
        {
            Secrets = _secrets,
            ReadSecrets = cancel => SecretCatalog.LoadAsync([new EnvironmentSource(Secret)], cancel).AsTask(),
            Time = Loop.Time,
            Seed = _options.Seed,
            Network = _handler,
            OnSystem = system => RecorderActor.Start(system, Record, () => Loop.Now),
        };
        _service = Loop.Complete(() => NoticeService.StartAsync(loaded, ports), Opening);
    }

    /// <summary>Stops the service: with its goodbye, as an operator does, or without, as a power cut does.</summary>
    /// <param name="reason">The goodbye's reason; null = none is said.</param>
    public void StopService(string? reason = null)
    {
        if (_service is not { } service) return;
        if (reason is not null) Loop.Complete(() => service.StopAsync(reason), Opening);
        _service = null;
        // The generic host's own shutdown passes through the thread pool; nothing is recorded any more by then.
        Loop.CompleteLoosely(() => service.DisposeAsync().AsTask(), Opening);
        _handler?.Dispose();
    }

    /// <summary>Changes a secret in its source, as an operator does while the service runs.</summary>
    /// <param name="name">Its variable's name.</param>
    /// <param name="value">The new value; null takes it away.</param>
    public void SetSecret(string name, string? value) => _changedSecrets[name] = value;

    /// <summary>How the service stands.</summary>
    public ServiceSnapshot Snapshot() => Loop.Complete(Service.SnapshotAsync, Opening);

    /// <summary>Whether a candle can be had nowhere because of a fault that has happened.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="openMs">Its open time, Unix ms.</param>
    public bool IsUnobtainable(StreamKey stream, long openMs) => _faults.IsUnobtainable(stream, openMs);

    /// <summary>Takes everything down; the service goes without a goodbye.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _faults.Dispose();
        StopService();
        Loop.CompleteLoosely(() => Exchange.DisposeAsync().AsTask(), Opening);
        Loop.CompleteLoosely(() => Telegram.DisposeAsync().AsTask(), Opening);
        _secrets.Dispose();
        Loop.Dispose();
    }

    private static long StartMs(VirtualWorldOptions options) => options.StartsAt.ToUnixTimeMilliseconds();

    private FaultScene Scene() => new(Exchange, Telegram, Loop.Time)
    {
        SetMachineClock = by => Loop.Time.WallError = by,
        Tell = what => Record.Add(Loop.Now, new FaultNews(what)),
    };

    private string? Secret(string name) => _changedSecrets.TryGetValue(name, out var changed) ? changed : name switch
    {
        "TELEGRAM_BOT_TOKEN" => SimulatedTelegramOptions.DefaultToken,
        "TELEGRAM_CHAT_ID" => Chat,
        _ => _options.Secrets.GetValueOrDefault(name),
    };

    private void OnMessage(ReceivedMessage message)
    {
        Record.Add(Loop.Now, message);
        _options.Telegram.OnMessage?.Invoke(message);
    }
}
