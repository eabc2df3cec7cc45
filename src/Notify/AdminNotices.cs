using System.Collections.Immutable;
using ActorNotice.Market;
using Severity = ActorNotice.Notify.NoticeSeverity;

namespace ActorNotice.Notify;

/// <summary>Makes admin notices: one factory an event, with the severity it normally has (change it by
/// <c>with</c>).</summary>
public static class AdminNotices
{
    /// <summary>The parameter names of an event; the placeholders its text may use.</summary>
    public static ImmutableArray<string> ParametersOf(AdminEvent kind) => kind switch
    {
        AdminEvent.Started => ["version", "environment", "symbols", "streams", "undelivered"],
        AdminEvent.WarmedUp => ["streams", "took"],
        AdminEvent.FeedLost => ["streams", "reason"],
        AdminEvent.FeedRecovered => ["streams", "outage", "refilled"],
        AdminEvent.CandleAnomaly => ["stream", "candle", "problem"],
        AdminEvent.CandlesMissing => ["streams", "range", "rebuild", "reason"],
        AdminEvent.Halted => ["reason", "cure"],
        AdminEvent.Stopped => ["reason", "delivered", "failed"],
        AdminEvent.SymbolProblem => ["symbol", "problem"],
        AdminEvent.NoticesLost => ["count", "channel", "reason", "which"],
        AdminEvent.NoticesMissed => ["count", "channel", "which"],
        AdminEvent.ClockSkew or AdminEvent.ClockRestored => ["skew", "limit"],
        _ => ParametersOfPlain(kind),
    };

    /// <summary>The service started. The notifier adds what the last run did not deliver.</summary>
    public static AdminNotice Started(string version, string environment, int symbols, int streams) => Make(
        AdminEvent.Started, Severity.Info, Of(version), Of(environment), Of(symbols), Of(streams),
        new NoticeValue.Undelivered(UndeliveredNotices.None));

    /// <summary>Every window is filled.</summary>
    public static AdminNotice WarmedUp(int streams, TimeSpan took) =>
        Make(AdminEvent.WarmedUp, Severity.Info, Of(streams), Of(took));

    /// <summary>Streams lost their connection.</summary>
    public static AdminNotice FeedLost(ImmutableArray<StreamKey> streams, string reason) =>
        Make(AdminEvent.FeedLost, Severity.Warning, Of(streams), Of(reason));

    /// <summary>Streams are back; <paramref name="refilled"/> candles were loaded to fill the gap.</summary>
    public static AdminNotice FeedRecovered(ImmutableArray<StreamKey> streams, TimeSpan outage, int refilled) =>
        Make(AdminEvent.FeedRecovered, Severity.Info, Of(streams), Of(outage), Of(refilled));

    /// <summary>A candle was not decided upon; the open time is in Unix ms.</summary>
    public static AdminNotice CandleAnomaly(StreamKey stream, long openTimeMs, string problem) =>
        Make(AdminEvent.CandleAnomaly, Severity.Warning, Of([stream]), new NoticeValue.Moment(openTimeMs), Of(problem));

    /// <summary>Candles cannot be had; open times of the first and last in Unix ms. <paramref name="rebuild"/> closes
    /// are needed before the next signal.</summary>
    public static AdminNotice CandlesMissing(
        ImmutableArray<StreamKey> streams, long firstOpenTimeMs, long lastOpenTimeMs, int rebuild, string reason) =>
        Make(
            AdminEvent.CandlesMissing, Severity.Warning, Of(streams),
            new NoticeValue.Period(firstOpenTimeMs, lastOpenTimeMs), Of(rebuild), Of(reason));

    /// <summary>Decisions are suspended.</summary>
    public static AdminNotice Suspended(string reason) => Make(AdminEvent.Suspended, Severity.Warning, Of(reason));

    /// <summary>The fail-safe halted; <paramref name="cure"/> says in one line what the operator does now (may be
    /// empty).</summary>
    public static AdminNotice Halted(string reason, string cure = "") =>
        Make(AdminEvent.Halted, Severity.Critical, Of(reason), Of(cure));

    /// <summary>Decisions flow again.</summary>
    public static AdminNotice Resumed(string reason) => Make(AdminEvent.Resumed, Severity.Info, Of(reason));

    /// <summary>The service stops; the numbers are notices of this run.</summary>
    public static AdminNotice Stopped(string reason, long delivered, long failed) =>
        Make(AdminEvent.Stopped, Severity.Info, Of(reason), Of(delivered), Of(failed));

    /// <summary>A symbol cannot be watched.</summary>
    public static AdminNotice SymbolProblem(string symbol, string problem) =>
        Make(AdminEvent.SymbolProblem, Severity.Warning, Of(symbol), Of(problem));

    /// <summary>Changed settings are in force.</summary>
    /// <param name="changes">Each with its old and its new value.</param>
    public static AdminNotice SettingsApplied(params ImmutableArray<string> changes) =>
        Make(AdminEvent.SettingsApplied, Severity.Info, Of(changes));

    /// <summary>Changed settings were refused.</summary>
    /// <param name="problems">Each with its place.</param>
    public static AdminNotice SettingsRefused(params ImmutableArray<string> problems) =>
        Make(AdminEvent.SettingsRefused, Severity.Warning, Of(problems));

    /// <summary>Notices of a channel were dropped; <paramref name="which"/> names the signals among them.</summary>
    public static AdminNotice NoticesLost(
        long count, string channel, string reason, ImmutableArray<SignalMark> which = default) =>
        Make(AdminEvent.NoticesLost, Severity.Critical, Of(count), Of(channel), Of(reason), Of(which));

    /// <summary>Signals became too old while a channel could not be reached.</summary>
    public static AdminNotice NoticesMissed(long count, string channel, ImmutableArray<SignalMark> which) =>
        Make(AdminEvent.NoticesMissed, Severity.Warning, Of(count), Of(channel), Of(which));

    /// <summary>More notices of an event than the cap lets through.</summary>
    public static AdminNotice Suppressed(AdminEvent kind, long count, TimeSpan window) => Make(
        AdminEvent.Suppressed, Severity.Warning, Of(Wording.WordBook.KeyOf(kind)["admin.".Length..]), Of(count),
        Of(window));

    /// <summary>What happened in a day.</summary>
    public static AdminNotice Daily(DailyFigures day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return Make(
            AdminEvent.Daily, Severity.Info, Of(day.Candles), new NoticeValue.Verdicts(day.Decisions),
            Of(day.Delivered),
            Of(day.Failed), Of(day.MedianLatency), Of(day.HighLatency), Of(day.Interruptions), Of(day.Anomalies),
            Of(day.ChannelFailures), Of(day.Outcomes.Ended), Of(day.Outcomes.Returned),
            new NoticeValue.Ratio(day.Outcomes.MeanBest), new NoticeValue.Ratio(day.Outcomes.MeanWorst));
    }

    /// <summary>The journal cannot be written.</summary>
    public static AdminNotice JournalTrouble(string reason) =>
        Make(AdminEvent.JournalTrouble, Severity.Critical, Of(reason));

    /// <summary>Changed settings wait for a restart.</summary>
    /// <param name="paths">Each setting.</param>
    public static AdminNotice SettingsNeedRestart(params ImmutableArray<string> paths) =>
        Make(AdminEvent.SettingsNeedRestart, Severity.Warning, Of(paths));

    /// <summary>Other contracts are watched now.</summary>
    /// <param name="entered">Each with its reason.</param>
    /// <param name="left">Each with its reason.</param>
    public static AdminNotice SymbolsChanged(ImmutableArray<string> entered, ImmutableArray<string> left) =>
        Make(AdminEvent.SymbolsChanged, Severity.Info, Of(entered.Length), Of(left.Length), Of(entered), Of(left));

    /// <summary>The clock is off by more than the limit; positive = ahead of the exchange.</summary>
    public static AdminNotice ClockSkew(TimeSpan skew, TimeSpan limit) =>
        Make(AdminEvent.ClockSkew, Severity.Warning, Of(skew), Of(limit));

    /// <summary>The clock is within the limit again.</summary>
    public static AdminNotice ClockRestored(TimeSpan skew, TimeSpan limit) =>
        Make(AdminEvent.ClockRestored, Severity.Info, Of(skew), Of(limit));

    /// <summary>A stream's history could not be loaded.</summary>
    public static AdminNotice HistoryUnavailable(StreamKey stream, string reason) =>
        Make(AdminEvent.HistoryUnavailable, Severity.Warning, Of([stream]), Of(reason));

    /// <summary>A changed secret was tried and is in use.</summary>
    /// <param name="name">Its variable's name.</param>
    /// <param name="source">Where it is from.</param>
    public static AdminNotice SecretSwitched(string name, string source) =>
        Make(AdminEvent.SecretSwitched, Severity.Info, Of(name), Of(source));

    /// <summary>A changed secret does not work.</summary>
    /// <param name="name">Its variable's name.</param>
    /// <param name="reason">Why, without the value.</param>
    public static AdminNotice SecretRefused(string name, string reason) =>
        Make(AdminEvent.SecretRefused, Severity.Critical, Of(name), Of(reason));

    /// <summary>A secret is due for renewal.</summary>
    /// <param name="name">Its variable's name.</param>
    /// <param name="age">How old it is.</param>
    public static AdminNotice SecretOld(string name, TimeSpan age) =>
        Make(AdminEvent.SecretOld, Severity.Warning, Of(name), Of(age));

    /// <summary>The audit log cannot be trusted or written.</summary>
    /// <param name="reason">What was found first.</param>
    public static AdminNotice AuditTrouble(string reason) =>
        Make(AdminEvent.AuditTrouble, Severity.Critical, Of(reason));

    /// <summary>A notice channel fails.</summary>
    public static AdminNotice ChannelTrouble(string channel, string reason) =>
        Make(AdminEvent.ChannelTrouble, Severity.Critical, Of(channel), Of(reason));

    /// <summary>A notice channel works again.</summary>
    public static AdminNotice ChannelRestored(string channel, TimeSpan outage) =>
        Make(AdminEvent.ChannelRestored, Severity.Info, Of(channel), Of(outage));

    /// <summary>Commands are refused or cannot be received.</summary>
    public static AdminNotice ControlTrouble(string reason) =>
        Make(AdminEvent.ControlTrouble, Severity.Warning, Of(reason));

    private static ImmutableArray<string> ParametersOfPlain(AdminEvent kind) => kind switch
    {
        AdminEvent.Suppressed => ["event", "count", "window"],
        AdminEvent.Daily =>
        [
            "candles", "decisions", "delivered", "failed", "p50", "p99", "interruptions", "anomalies",
            "channelFailures",
            "ended", "returned", "best", "worst",
        ],
        AdminEvent.Suspended or AdminEvent.Resumed or AdminEvent.JournalTrouble or AdminEvent.ControlTrouble
            or AdminEvent.AuditTrouble => ["reason"],
        AdminEvent.HistoryUnavailable => ["stream", "reason"],
        AdminEvent.SettingsApplied => ["changes"],
        AdminEvent.SettingsRefused => ["problems"],
        AdminEvent.SettingsNeedRestart => ["paths"],
        AdminEvent.SymbolsChanged => ["enteredCount", "leftCount", "entered", "left"],
        AdminEvent.SecretSwitched => ["name", "source"],
        AdminEvent.SecretRefused => ["name", "reason"],
        AdminEvent.SecretOld => ["name", "age"],
        AdminEvent.ChannelTrouble => ["channel", "reason"],
        AdminEvent.ChannelRestored => ["channel", "outage"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such admin event"),
    };

    private static AdminNotice Make(AdminEvent kind, Severity severity, params ReadOnlySpan<NoticeValue> values)
    {
        // By position against the one table that the texts are checked against; a test makes every notice once.
        var names = ParametersOf(kind);
        var parameters = ImmutableArray.CreateBuilder<NoticeParameter>(names.Length);
        for (var i = 0; i < names.Length; i++) parameters.Add(new NoticeParameter(names[i], values[i]));
        return new AdminNotice(kind, severity, parameters.MoveToImmutable());
    }

    private static NoticeValue.Text Of(string text) => new(text);

    private static NoticeValue.Count Of(long count) => new(count);

    private static NoticeValue.Duration Of(TimeSpan length) => new(length);

    private static NoticeValue.Signals Of(ImmutableArray<SignalMark> signals) => new(signals.IsDefault ? [] : signals);

    private static NoticeValue.Lines Of(ImmutableArray<string> lines) => new(lines);

    private static NoticeValue.Streams Of(ImmutableArray<StreamKey> streams) => new(streams);
}
