using System.Collections.Immutable;
using ActorNotice.Notify;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using Akka.Actor;
using Serilog.Events;

namespace ActorNotice.Host;

/// <summary>What the service needs from the process it runs in.</summary>
public sealed record ServicePorts
{
    /// <summary>Secrets; the caller owns them.</summary>
    public SecretCatalog Secrets { get; init; } = SecretCatalog.None;

    /// <summary>Reads the sources of secrets again; null = what was found at the start stays in use. What it returns is
    /// the service's.</summary>
    public Func<CancellationToken, Task<SecretCatalog>>? ReadSecrets { get; init; }

    /// <summary>Hides secrets in what is written.</summary>
    public SecretMask Mask { get; init; } = new();

    /// <summary>Time for everything below the actors.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where console notices go; null = nowhere. The caller owns it.</summary>
    public TextWriter? Console { get; init; }

    /// <summary>Further notice channels; the notifier disposes them.</summary>
    public ImmutableArray<INoticeChannel> MoreChannels { get; init; } = [];

    /// <summary>Where the log goes; the caller owns it.</summary>
    public Serilog.ILogger Log { get; init; } = Serilog.Core.Logger.None;

    /// <summary>Changes the log's level while running; null = it stays.</summary>
    public Action<LogEventLevel>? SetLogLevel { get; init; }

    /// <summary>Replaces the network for exchange and Telegram alike, WebSockets included; null = the real one. The
    /// caller owns it.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Called with the actor system before the tree starts in it; for listeners that must miss
    /// nothing.</summary>
    public Action<ActorSystem>? OnSystem { get; init; }

    /// <summary>Seed of all jitter; a run's waits can be repeated with it.</summary>
    public int Seed { get; init; } = Environment.ProcessId;
}
