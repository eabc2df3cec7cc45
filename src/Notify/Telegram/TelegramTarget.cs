using System.Collections.Immutable;

namespace ActorNotice.Notify.Telegram;

/// <summary>Where a Telegram channel leads, and how it is used.</summary>
/// <param name="Name">The channel's name.</param>
/// <param name="Bot">The bot's name within this service: its chats share its limit.</param>
/// <param name="Chat">The chat; a secret.</param>
/// <param name="Topic">Forum topic; 0 = the general one.</param>
/// <param name="MaxInFlight">Requests under way.</param>
/// <param name="Settings">The pace.</param>
/// <param name="Filter">Which notices it takes.</param>
internal sealed record TelegramTarget(
    string Name, string Bot, string Chat, int Topic, int MaxInFlight, PaceSettings Settings, NoticeFilter Filter)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Telegram's limits for this chat.</summary>
    internal ImmutableArray<PaceLimit> Limits()
    {
        if (!Settings.Enabled) return [];
        var perChat = new PaceLimit($"{Name}/chat", Settings.ChatBurst, TimeSpan.FromSeconds(Settings.ChatBurst));
        var perBot = new PaceLimit($"{Bot}/bot", Settings.OverallPerSecond, TimeSpan.FromSeconds(1));
        return TelegramChat.IsGroup(Chat)
            ? [perChat, new PaceLimit($"{Name}/group", Settings.GroupPerMinute, Minute), perBot]
            : [perChat, perBot];
    }

    /// <summary>No secret in logs.</summary>
    public override string ToString() => $"TelegramTarget({Name})";
}
