using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Notify.Wording;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;

namespace ActorNotice.Notify.Tests.Support;

/// <summary>Builders with good defaults; a test names only what it is about.</summary>
internal static class Some
{
    /// <summary>2026-11-21 08:59:00 UTC.</summary>
    public const long OpenTimeMs = 1_795_251_540_000;

    public static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public static readonly SignalRule Rule = new(20, 2m, 0.02m, new RsiRule(14, 30m, 70m));

    public static readonly BandReading Bands = new(42_683.1, 43_355.0, 42_011.2, 0.0314, -0.0228);

    public static StreamKey Stream(string symbol = "BTCUSDT", string interval = "1m") =>
        new(Symbol.Parse(symbol), Interval.Parse(interval));

    public static Candle Candle(string close = "41980.5", long openTimeMs = OpenTimeMs)
    {
        var price = Price.Parse(close);
        return new Candle(openTimeMs, price, price, price, price, 1m, 1m, 1);
    }

    public static Decision Long(
        string symbol = "BTCUSDT", string interval = "1m", string close = "41980.5", SignalRule? rule = null) =>
        new(Stream(symbol, interval), Candle(close), Verdict.Long, Side.Long, Bands, 27.2, rule ?? Rule,
            CloseEvidence.Stream, OpenTimeMs);

    public static Decision Short() => Long(close: "43400") with
    {
        Verdict = Verdict.Short,
        Candidate = Side.Short,
        Bands = Bands with { PercentB = 1.0335 },
        Rsi = 74.8,
    };

    public static SignalNotice Notice(Decision decision, long id = 1) =>
        new(new NoticeId(id), new Signal(decision, TimeSpan.Zero));

    public static SignalNotice SignalNotice(long id = 1) => Notice(Long(), id);

    public static ReferenceItem Reference(
        ReferenceKind kind, long id = 1, string symbol = "BTCUSDT", Side? side = null, double bandwidth = 0.0314) => new(
        new NoticeId(id),
        new ReferenceSignal(
            kind, Long(symbol) with { Verdict = Verdict.InsideBands, Bands = Bands with { Bandwidth = bandwidth } }, side,
            TimeSpan.Zero));

    public static AdminItem AdminNotice(AdminNotice? content = null, long id = 1) =>
        new(new NoticeId(id), content ?? AdminNotices.Resumed("the line is back"), TimeSpan.Zero);

    public static NoticeWriter Writer(
        NoticeLanguage language = NoticeLanguage.English, int? decimals = 1, string link = "") =>
        new(WordBook.Default(language), Seoul, _ => decimals, new ChartLink(link));

    /// <summary>One notice of each event, made by the factories.</summary>
    public static ImmutableArray<AdminNotice> EveryAdminNotice() =>
    [
        AdminNotices.Started("0.1.0", "mainnet", 3, 12),
        AdminNotices.WarmedUp(12, TimeSpan.FromSeconds(4.2)),
        AdminNotices.FeedLost([Stream(), Stream("ETHUSDT", "5m")], "connection reset"),
        AdminNotices.FeedRecovered([Stream()], TimeSpan.FromSeconds(200), 3),
        AdminNotices.CandleAnomaly(Stream(), OpenTimeMs, "high below close"),
        AdminNotices.CandlesMissing([Stream()], OpenTimeMs, OpenTimeMs + 120_000, 20, "left out of the history"),
        AdminNotices.Suspended("2 of 3 connections are down"),
        AdminNotices.Halted("the exchange refused the key (-2015)", "Make a new read-only key."),
        AdminNotices.Resumed("all streams are live"),
        AdminNotices.Stopped("SIGTERM", 41, 1),
        AdminNotices.SymbolProblem("FOOUSDT", "not listed"),
        AdminNotices.SettingsApplied("watch.bollinger.period 20 → 30"),
        AdminNotices.SettingsRefused("watch.bollinger.period: 1 is below 2", "watch.bolinger: unknown setting"),
        AdminNotices.SettingsNeedRestart("log.file.path"),
        AdminNotices.SymbolsChanged(["NEWUSDT (listed)"], ["OLDUSDT (status SETTLING)", "XUSDT (place 61)"]),
        AdminNotices.NoticesLost(1_204, "telegram", "the outbox was full"),
        AdminNotices.NoticesMissed(2, "telegram", [SignalMark.Of(Long()), SignalMark.Of(Short())]),
        AdminNotices.JournalTrouble("IOException"),
        AdminNotices.Suppressed(AdminEvent.FeedLost, 12, TimeSpan.FromMinutes(10)),
        AdminNotices.Daily(new DailyFigures(
            96, VerdictCounts.Of([1, 2, 3]), 6, 0, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1.5), 1, 2, 3,
            new OutcomeSummary(4, 3, 7.5, 0.021, -0.013))),
        AdminNotices.ClockSkew(TimeSpan.FromSeconds(-2.5), TimeSpan.FromSeconds(1)),
        AdminNotices.ClockRestored(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(1)),
        AdminNotices.HistoryUnavailable(Stream(), "HTTP 418"),
        AdminNotices.SecretSwitched("TELEGRAM_BOT_TOKEN", "/run/secrets/TELEGRAM_BOT_TOKEN"),
        AdminNotices.SecretRefused("BINANCE_API_KEY", "code -2015"),
        AdminNotices.SecretOld("BINANCE_API_KEY", TimeSpan.FromDays(200)),
        AdminNotices.AuditTrouble("line 7: The line is damaged: it is not an audit line."),
        AdminNotices.ChannelTrouble("telegram", "401 Unauthorized"),
        AdminNotices.ChannelRestored("telegram", TimeSpan.FromHours(26.5)),
        AdminNotices.ControlTrouble("user 5 is not allowed: /pause"),
    ];
}
