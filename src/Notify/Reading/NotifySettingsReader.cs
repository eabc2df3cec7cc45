using System.Collections.Frozen;
using System.Globalization;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Reading;

/// <summary>Reads <see cref="NotifySettings"/>: default, range and meaning of each setting stand here, once.</summary>
public static class NotifySettingsReader
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private const string None = "none";
    private static readonly string[] Unheard = ["reference"];

    private static readonly FrozenDictionary<string, NoticeKind> Kinds = new Dictionary<string, NoticeKind>
    {
        ["signal"] = NoticeKind.Signal,
        ["reference"] = NoticeKind.Reference,
        [None] = default,
    }.ToFrozenDictionary();

    /// <summary>Reads <c>actornotice.notify</c>; what is wrong is in the section's report.</summary>
    /// <param name="section">The section.</param>
    public static NotifySettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var standard = new NotifySettings();
        var language = section.Text(
            "language", "ko", "ko or en", static text => text is "ko" or "en", "Language of every notice.");
        return new NotifySettings
        {
            Language = language == "en" ? NoticeLanguage.English : NoticeLanguage.Korean,
            TimeZone = section.Text(
                "time-zone", NotifySettings.DefaultTimeZone,
                "an IANA time zone name, such as Asia/Seoul, Europe/Berlin or UTC",
                static text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _),
                "The zone in which times are shown."),
            OutboxCapacity = section.Section("outbox").Integer(
                "capacity", standard.OutboxCapacity, NotifySettings.MinOutboxCapacity, NotifySettings.MaxOutboxCapacity,
                "Notices that may wait per channel; when it is full the oldest signal is dropped, counted and "
                + "reported."),
            FreshFor = section.Duration(
                "fresh-for", standard.FreshFor, TimeSpan.FromSeconds(10), TimeSpan.FromDays(1),
                "A signal that could not be sent for so long is told as missed instead of being sent."),
            LateAfter = section.Duration(
                "late-after", standard.LateAfter, TimeSpan.FromSeconds(1), Hour,
                "A notice that waited longer than this says how late it is."),
            Journal = ReadJournal(section.Section("journal"), standard.Journal),
            Digest = ReadDigest(section.Section("digest"), standard.Digest),
            Chart = ReadChart(section.Section("chart"), standard.Chart),
            Quiet = ReadQuiet(section.Section("quiet")),
            ChartLink = section.Text(
                "chart-link", standard.ChartLink,
                "an https:// URL with {symbol}, {interval} or {minutes} in it, or empty for none",
                ChartLink.IsUsable, "Where the link under a signal leads."),
            Templates = TemplatesReader.Read(section.Section("templates")),
            ConsoleEnabled = section.Section("console").Flag(
                "enabled", standard.ConsoleEnabled, "Also write each notice to the terminal."),
            Admin = ReadAdmin(section.Section("admin"), standard.Admin),
            HeartbeatEvery = section.Section("heartbeat").Duration(
                "every", standard.HeartbeatEvery, TimeSpan.Zero, TimeSpan.FromDays(1),
                "How often heartbeat-url of NOTIFY_SECRETS is called while the service lives and is not halted; 0s is "
                + "never."),
            Channels = ChannelSettingsReader.Read(section.Section("channels")),
            Telegram = ReadTelegram(section.Section("telegram"), standard.Telegram),
            Retry = ReadRetry(section.Section("retry"), standard.Retry),
        };
    }

    private static AdminSettings ReadAdmin(SettingsSection section, AdminSettings standard) => new()
    {
        Order = section.TextsOrNone(
            "order", "a list of channel names", static text => text.Length > 0,
            "The channel for admin notices, then its stand-ins; none named means every channel gets them."),
        Cap = section.Integer(
            "cap", standard.Cap, 1, AdminSettings.MostCap,
            "Admin notices of one kind within the window; the rest is one notice with a count."),
        CapWindow = section.Duration(
            "cap-window", standard.CapWindow, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), "The window of the cap."),
        DailyAt = Time(section.Text(
            "daily-at", "", "a time such as 09:00, or empty for none", IsTimeOrEmpty,
            "When the daily digest is sent, in notify.time-zone.")),
    };

    private static DigestSettings ReadDigest(SettingsSection section, DigestSettings standard) => new()
    {
        Enabled = section.Flag(
            "enabled", standard.Enabled, "One market move, one message: fold signals that wait together."),
        Threshold = section.Integer(
            "threshold", standard.Threshold, 1, DigestSettings.MostThreshold,
            "When more signals than this wait for a chat, they become one message."),
        Window = section.Duration(
            "window", standard.Window, TimeSpan.Zero, DigestSettings.LongestWindow,
            "Signals belong together when their candles closed at most so far apart."),
        Hold = section.Duration(
            "hold", standard.Hold, TimeSpan.Zero, DigestSettings.LongestHold,
            "How long a signal waits for company; at 0s the first of a move goes out at once and the rest is folded."),
    };

    private static ChartSettings ReadChart(SettingsSection section, ChartSettings standard) => new()
    {
        Enabled = section.Flag(
            "enabled", standard.Enabled,
            "Send each signal by Telegram with a picture of its window; each stream then keeps so many candles more."),
        Candles = section.Integer(
            "candles", standard.Candles, ChartSettings.FewestCandles, ChartSettings.MostCandles,
            "How many candles a picture shows."),
    };

    private static QuietSettings ReadQuiet(SettingsSection section)
    {
        const string Allowed = "a time such as 22:00, or empty for none";
        var from = section.Text(
            "from", "", Allowed, IsTimeOrEmpty,
            "Begin of the hours in which only critical notices make a sound, in notify.time-zone.");
        var to = section.Text("to", "", Allowed, IsTimeOrEmpty, "End of the quiet hours; may be on the next day.");
        if (from.Length == 0 != (to.Length == 0))
            section.Refuse(from.Length == 0 ? "from" : "to", "quiet hours need both from and to");
        return new QuietSettings
        {
            From = Time(from),
            To = Time(to),
            Kinds = [.. section.Texts("kinds", Unheard, "a list of signal, reference; or none", Kinds.ContainsKey,
                "What never makes a sound.").Where(static text => text != None).Select(static text => Kinds[text])],
            Symbols = [.. section.TextsOrNone("symbols", "a list of symbols",
                static text => Symbol.TryParse(text, out _),
                "Contracts whose signals never make a sound.").Select(Symbol.Parse)],
        };
    }

    private static bool IsTimeOrEmpty(string text) => text.Length == 0 || Time(text) is not null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : null;

    private static JournalSettings ReadJournal(SettingsSection section, JournalSettings standard) => new()
    {
        Path = section.Text(
            "path", standard.Path, "a file, auto, or empty for none", static text => !text.EndsWith('/'),
            "File that notices are committed to before they are sent, so that the start after a crash tells "
            + "what was lost; mutes are kept beside it. auto is the file notices in $STATE_DIRECTORY, which systemd "
            + "gives, and none without it."),
        MaxSize = section.Bytes(
            "max-size", standard.MaxSize, JournalSettings.LeastSize, JournalSettings.MostSize,
            "From this size on the file is written anew with what is still open."),
        Fsync = section.Flag(
            "fsync", standard.Fsync,
            "Force what is committed onto the disk before sending: it then survives a loss of power, not only a "
            + "crash."),
    };

    private static TelegramSettings ReadTelegram(SettingsSection section, TelegramSettings standard) => new()
    {
        Enabled = section.Flag(
            "enabled", standard.Enabled, "Send to Telegram; needs TELEGRAM_BOT_TOKEN and TELEGRAM_CHAT_ID."),
        Api = section.Text(
            "api", standard.Api, "an absolute https:// URL without query (http:// for a loopback address only)",
            TelegramSettings.IsUsableBase, "Base URL of the Bot API; an own server or a simulator fits too."),
        Timeout = section.Duration(
            "timeout", standard.Timeout, TelegramSettings.MinTimeout, TelegramSettings.MaxTimeout,
            "Longest wait for an answer; what then has none is repeated once, marked as a repeat."),
        MaxInFlight = section.Integer(
            "in-flight", standard.MaxInFlight, 1, TelegramSettings.MaxInFlightLimit,
            "Requests under way per chat; 1 keeps the order strictly, more is for bursts over a slow line and for "
            + "test rigs."),
        Topic = section.Integer(
            "topic", standard.Topic, 0, int.MaxValue,
            "Forum topic (message_thread_id) of the chat; 0 is its general one."),
        Pace = ReadPace(section.Section("pace"), standard.Pace),
    };

    private static PaceSettings ReadPace(SettingsSection section, PaceSettings standard) => new()
    {
        Enabled = section.Flag(
            "enabled", standard.Enabled,
            "Keep Telegram's limits. Off is for test rigs and own Bot API servers: the public one answers floods "
            + "with longer waits."),
        ChatBurst = section.Integer(
            "chat-burst", standard.ChatBurst, 1, PaceSettings.MaxChatBurst,
            "Notices at once in a chat, then none until as many seconds have passed; one a second in the long run."),
        GroupPerMinute = section.Integer(
            "group-per-minute", standard.GroupPerMinute, 1, PaceSettings.MaxPerMinute,
            "Notices to one group in any 60 s."),
        OverallPerSecond = section.Integer(
            "overall-per-second", standard.OverallPerSecond, 1, PaceSettings.MaxPerSecond,
            "Notices of one bot in any second."),
    };

    private static RetrySettings ReadRetry(SettingsSection section, RetrySettings standard)
    {
        var first = section.Duration(
            "first-delay", standard.FirstDelay, ShortestDelay, Hour,
            "Wait after the first failure in a row, doubled after each further one.");
        return new RetrySettings
        {
            FirstDelay = first,
            MaxDelay = section.Duration("max-delay", standard.MaxDelay, first, Hour, "Longest wait between attempts."),
            MaxAttempts = section.Integer(
                "max-attempts", standard.MaxAttempts, 1, RetrySettings.MostAttempts,
                "Attempts per notice and channel before it is given up and reported."),
            Jitter = (double)section.Number(
                "jitter", (decimal)standard.Jitter, 0, 1,
                "The part of a wait that is random, so that many do not knock at once."),
            ReportAfter = section.Integer(
                "report-after", standard.ReportAfter, 1, RetrySettings.MostAttempts,
                "Failures in a row after which the channel counts as unreachable and the other channels are told."),
        };
    }
}
