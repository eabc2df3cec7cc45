using System.Collections.Immutable;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>How the simulated Bot API server runs; the defaults are the real one's.</summary>
public sealed record SimulatedTelegramOptions
{
    /// <summary>A made-up token that has the right shape.</summary>
    public const string DefaultToken = "123456789:SIMULATED-token-of-the-local-telegram";

    /// <summary>Port on 127.0.0.1; 0 = a free one.</summary>
    public int Port { get; init; }

    /// <summary>The tokens of the bots that exist.</summary>
    public ImmutableArray<string> Tokens { get; init; } = [DefaultToken];

    /// <summary>User name of the bot.</summary>
    public string BotName { get; init; } = "actornotice_sim_bot";

    /// <summary>The chats that exist; empty = every chat id does, private when positive, else a supergroup.</summary>
    public ImmutableArray<SimulatedChat> Chats { get; init; } = [];

    /// <summary>Whether the rate limits below are kept; off for throughput tests.</summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>Messages a chat takes at once before one a second applies.</summary>
    public int ChatBurst { get; init; } = 3;

    /// <summary>Messages a group takes in a minute.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>Messages a bot may send in a second over all chats.</summary>
    public int BotPerSecond { get; init; } = 30;

    /// <summary>Longest wait of <c>getUpdates</c>, seconds.</summary>
    public int LongestPoll { get; init; } = 50;

    /// <summary>Messages kept for <see cref="SimulatedTelegram.Received"/>; the oldest go first.</summary>
    public int KeptMessages { get; init; } = 10_000;

    /// <summary>Called for each message as it arrives, on the thread that answers; null = nobody.</summary>
    public Action<ReceivedMessage>? OnMessage { get; init; }
}
