using System.Collections.Immutable;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.World;

/// <summary>What a virtual world is made of.</summary>
/// <param name="Market">What is traded.</param>
public sealed record VirtualWorldOptions(SimulatedMarket Market)
{
    private static readonly DateTimeOffset UsualStart = new(2026, 1, 5, 0, 0, 30, TimeSpan.Zero);

    /// <summary>Where the clock stands when the world opens; null = 30 s into 2026-01-05, or the first candle of a
    /// recorded market.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Settings over the world's own, as <c>--set</c> takes them: <c>watch.intervals=1m</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>A settings file that the service reads and follows, made by <see cref="VirtualSettings.Compose"/>;
    /// null = none. What it watches is then its own affair.</summary>
    internal string? SettingsFile { get; init; }

    /// <summary>Secrets beside Telegram's, by the name of their variable.</summary>
    public ImmutableDictionary<string, string> Secrets { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How the exchange behaves. Its market time is the world's time.</summary>
    public SimulatedExchangeOptions Exchange { get; init; } = new() { UpdatesPerCandle = 3 };

    /// <summary>How Telegram behaves.</summary>
    public SimulatedTelegramOptions Telegram { get; init; } = new();

    /// <summary>What goes wrong, and when after the start.</summary>
    public FaultScript Faults { get; init; } = FaultScript.None;

    /// <summary>Seed of the service's jitter.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether the engine's log is recorded from debug level up, not from the level of the settings.</summary>
    public bool IsVerbose { get; init; }

    internal DateTimeOffset StartsAt => Start ?? (Market.IsRecorded
        ? DateTimeOffset.FromUnixTimeMilliseconds(Market.FirstOpenMs) : UsualStart);
}
