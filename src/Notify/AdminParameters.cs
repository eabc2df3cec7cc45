using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>The one table of what each admin event tells, in the order in which its factory gives the values.</summary>
internal static class AdminParameters
{
    private static readonly FrozenDictionary<AdminEvent, ImmutableArray<string>> Names =
        new Dictionary<AdminEvent, ImmutableArray<string>>
        {
            [AdminEvent.Started] = ["version", "environment", "symbols", "streams", "undelivered", "muted"],
            [AdminEvent.WarmedUp] = ["streams", "took"],
            [AdminEvent.FeedLost] = ["streams", "reason"],
            [AdminEvent.FeedRecovered] = ["streams", "outage", "refilled"],
            [AdminEvent.CandleAnomaly] = ["stream", "candle", "problem"],
            [AdminEvent.CandlesMissing] = ["streams", "range", "rebuild", "reason"],
            [AdminEvent.Suspended] = ["reason"],
            [AdminEvent.Halted] = ["reason", "cure"],
            [AdminEvent.Resumed] = ["reason"],
            [AdminEvent.Stopped] = ["reason", "delivered", "failed"],
            [AdminEvent.SymbolProblem] = ["symbol", "problem"],
            [AdminEvent.SettingsApplied] = ["changes"],
            [AdminEvent.SettingsRefused] = ["problems"],
            [AdminEvent.SettingsNeedRestart] = ["paths"],
            [AdminEvent.SymbolsChanged] = ["enteredCount", "leftCount", "entered", "left"],
            [AdminEvent.NoticesLost] = ["count", "channel", "reason", "which"],
            [AdminEvent.NoticesMissed] = ["count", "channel", "which"],
            [AdminEvent.JournalTrouble] = ["reason"],
            [AdminEvent.MutesForgotten] = ["reason"],
            [AdminEvent.AuditTrouble] = ["reason"],
            [AdminEvent.Suppressed] = ["event", "count", "window"],
            [AdminEvent.Daily] =
            [
                "candles", "decisions", "delivered", "failed", "p50", "p99", "interruptions", "anomalies",
                "channelFailures", "ended", "returned", "best", "worst",
            ],
            [AdminEvent.ClockSkew] = ["skew", "limit"],
            [AdminEvent.ClockRestored] = ["skew", "limit"],
            [AdminEvent.HistoryUnavailable] = ["stream", "reason"],
            [AdminEvent.SecretSwitched] = ["name", "source"],
            [AdminEvent.SecretRefused] = ["name", "reason"],
            [AdminEvent.SecretOld] = ["name", "age"],
            [AdminEvent.ChannelTrouble] = ["channel", "reason"],
            [AdminEvent.ChannelRestored] = ["channel", "outage"],
            [AdminEvent.ControlTrouble] = ["reason"],
        }.ToFrozenDictionary();

    /// <summary>The names of an event's values.</summary>
    internal static ImmutableArray<string> Of(AdminEvent kind) => Names[kind];
}
