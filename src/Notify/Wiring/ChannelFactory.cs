using System.Collections.Immutable;
using ActorNotice.Notify.Channels;
using ActorNotice.Notify.Chart;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Push;
using ActorNotice.Notify.Telegram;
using ActorNotice.Notify.Webhook;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Wiring;

/// <summary>Makes the channels that settings and ports ask for.</summary>
internal sealed class ChannelFactory
{
    private const string MainBot = "telegram";

    private readonly NotifySettings _settings;
    private readonly NotifierPorts _ports;
    private readonly NoticeWriters _writers;
    private readonly QuietClock _quiet;
    private readonly List<TelegramClient> _mainBot = [];

    /// <summary>For valid settings.</summary>
    internal ChannelFactory(NotifySettings settings, NotifierPorts ports)
    {
        (_settings, _ports) = (settings, ports);
        _writers = new NoticeWriters(settings, ports.Decimals);
        _quiet = new QuietClock(settings.Quiet, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone), ports.Time);
    }

    /// <summary>The writer of the channels without a language of their own.</summary>
    internal NoticeWriter MainWriter => _writers.Main;

    /// <summary>When notices make no sound.</summary>
    internal QuietClock Quiet => _quiet;

    /// <summary>Puts another language and zone in force, in all channels.</summary>
    internal void Reword(RewordNotices style)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(style.TimeZone);
        _writers.Reword(style.Language, zone);
        _quiet.MoveTo(zone);
    }

    /// <summary>Puts another token of the main bot in use, for all of its chats.</summary>
    internal void UseToken(SecretText token)
    {
        var access = TelegramAccess.Create(new Uri(_settings.Telegram.Api), token);
        foreach (var client in _mainBot) client.Use(access);
    }

    /// <summary>All channels: console, Telegram chats, those of the settings, and what was handed in.</summary>
    /// <exception cref="FormatException">A credential is missing or has the wrong shape; the message does not show
    /// it.</exception>
    internal ImmutableArray<INoticeChannel> Channels()
    {
        var channels = AllChannels();
        var names = channels.Select(static channel => channel.Name).ToList();
        return _settings.Admin.Order.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? throw new FormatException(
                $"admin.order names '{unknown}', which is no channel; there are: {string.Join(", ", names)}")
            : channels;
    }

    private ImmutableArray<INoticeChannel> AllChannels() =>
    [
        .. _settings.ConsoleEnabled && _ports.Console is { } console
            ? (INoticeChannel[])[new ConsoleChannel(console, MainWriter)] : [],
        .. _settings.Telegram.Enabled ? TelegramChats() : [],
        .. _settings.Channels.Select(Further),
        .. _ports.MoreChannels,
    ];

    /// <summary>Where the heartbeat goes; null when it is off.</summary>
    internal HttpPost? Heartbeat() => _settings.HeartbeatEvery == TimeSpan.Zero ? null : PostTo("heartbeat-url");

    private IEnumerable<INoticeChannel> TelegramChats()
    {
        var client = MainClient();
        var chats = ChatsOf(Needed(_ports.TelegramChats, "TELEGRAM_CHAT_ID"), "TELEGRAM_CHAT_ID");
        // One client for all chats of the bot: they share its connections.
        return chats.Select((chat, i) => ChatOf(
            TargetOf(
                i == 0 ? MainBot : $"{MainBot}-{i + 1}", MainBot, chat, _settings.Telegram.Topic, NoticeFilter.All),
            client, MainWriter));
    }

    private INoticeChannel Further(ChannelSettings channel) => channel.Type switch
    {
        ChannelType.Webhook => new WebhookChannel(
            channel, PostOf(channel), _ports.Named.Find($"{channel.Name}-key"), _writers.For(channel.Language),
            _ports.Time),
        ChannelType.Push => new PushChannel(
            channel, PostOf(channel), _ports.Named.Find($"{channel.Name}-token"), _writers.For(channel.Language),
            _quiet),
        _ => FurtherChat(channel),
    };

    private TelegramChannel FurtherChat(ChannelSettings channel)
    {
        var own = _ports.Named.Find($"{channel.Name}-token");
        var name = $"{channel.Name}-chat";
        var chat = ChatsOf(_ports.Named.Needed(name), name)[0];
        var bot = own is null ? MainBot : channel.Name;
        return ChatOf(
            TargetOf(channel.Name, bot, chat, channel.Topic, channel.Filter),
            own is null ? MainClient() : Client(own), _writers.For(channel.Language));
    }

    // Nobody reads what another bot's buttons say.
    private TelegramChannel ChatOf(TelegramTarget target, TelegramClient client, NoticeWriter writer) => new(
        target, client, writer, _quiet, new NoticeChart(_settings.Chart.Enabled, writer, _ports.Decimals),
        target.Bot == MainBot ? _ports.Buttons : null);

    private TelegramTarget TargetOf(string name, string bot, string chat, int topic, NoticeFilter filter) =>
        new(name, bot, chat, topic, _settings.Telegram.MaxInFlight, _settings.Telegram.Pace, filter);

    private TelegramClient MainClient()
    {
        var client = Client(Needed(_ports.TelegramToken, "TELEGRAM_BOT_TOKEN"));
        _mainBot.Add(client);
        return client;
    }

    private TelegramClient Client(SecretText token)
    {
        var api = new Uri(_settings.Telegram.Api);
        return new TelegramClient(
            TelegramAccess.Create(api, token), _ports.Network ?? HttpHandlers.Create(api), _settings.Telegram.Timeout,
            _ports.Time);
    }

    private HttpPost PostOf(ChannelSettings channel) => PostTo($"{channel.Name}-url");

    private HttpPost PostTo(string name)
    {
        var target = HttpTarget.Of(_ports.Named.Needed(name), name);
        return new HttpPost(target, _ports.Network ?? HttpHandlers.Create(target.Address), _ports.Time);
    }

    private static string[] ChatsOf(SecretText secret, string name)
    {
        var chats = secret.RevealText()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chats.Length == 0 || !Array.TrueForAll(chats, TelegramChat.IsValid))
            throw new FormatException($"{name} is not a chat: it is a number such as -1001234567890, or @name");
        // A chat named twice would get everything twice.
        return [.. chats.Distinct()];
    }

    private static SecretText Needed(SecretText? secret, string name) =>
        secret ?? throw new FormatException($"{name} is missing; Telegram is on (notify.telegram.enabled)");
}
