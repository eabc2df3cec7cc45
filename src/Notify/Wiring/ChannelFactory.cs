using System.Collections.Immutable;
using ActorNotice.Notify.Channels;
using ActorNotice.Notify.Telegram;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Wiring;

/// <summary>Makes the channels that settings and ports ask for.</summary>
internal static class ChannelFactory
{
    /// <summary>The writer for the settings' language and zone.</summary>
    public static NoticeWriter Writer(NotifySettings settings, NotifierPorts ports) => new(
        WordBook.Default(settings.Language), TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone), ports.Decimals);

    /// <summary>All channels: console, Telegram chats, and what was handed in.</summary>
    /// <exception cref="FormatException">A credential is missing or has the wrong shape; the message does not show
    /// it.</exception>
    public static ImmutableArray<INoticeChannel> Channels(
        NotifySettings settings, NotifierPorts ports, NoticeWriter writer) =>
    [
        .. settings.ConsoleEnabled && ports.Console is { } console
            ? (INoticeChannel[])[new ConsoleChannel(console, writer)] : [],
        .. settings.Telegram.Enabled ? TelegramChats(settings.Telegram, ports, writer) : [],
        .. ports.MoreChannels,
    ];

    private static IEnumerable<INoticeChannel> TelegramChats(
        TelegramSettings settings, NotifierPorts ports, NoticeWriter writer)
    {
        var api = new Uri(settings.Api);
        var access = TelegramAccess.Create(api, Needed(ports.TelegramToken, "TELEGRAM_BOT_TOKEN"));
        var chats = ChatsOf(Needed(ports.TelegramChats, "TELEGRAM_CHAT_ID"));
        // One client for all chats of the bot: they share its connections.
        var client = new TelegramClient(access, ports.Network ?? TelegramHandler.Create(api), settings.Timeout, ports.Time);
        return chats.Select((chat, i) => new TelegramChannel(
            i == 0 ? "telegram" : $"telegram-{i + 1}", chat, client, writer, settings));
    }

    private static string[] ChatsOf(SecretText secret)
    {
        var chats = secret.RevealText()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chats.Length == 0 || !Array.TrueForAll(chats, TelegramChat.IsValid))
            throw new FormatException(
                "TELEGRAM_CHAT_ID is not a chat: it is a number such as -1001234567890, or @name");
        // A chat named twice would get everything twice.
        return [.. chats.Distinct()];
    }

    private static SecretText Needed(SecretText? secret, string name) =>
        secret ?? throw new FormatException($"{name} is missing; Telegram is on (notify.telegram.enabled)");
}
