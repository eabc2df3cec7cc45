using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Notify;

// Strategy decides that an admin notice is sent; this room words it in the operator's language.

/// <summary>What an admin notice is about. Each has one factory in <see cref="AdminNotices"/> and one text a
/// language.</summary>
public enum AdminEvent
{
    /// <summary>The service started.</summary>
    Started,

    /// <summary>Every window is filled; signals flow from now on.</summary>
    WarmedUp,

    /// <summary>Streams lost their connection; their symbols are suspended.</summary>
    FeedLost,

    /// <summary>Streams are back, gaps filled.</summary>
    FeedRecovered,

    /// <summary>A candle that cannot be right was not decided upon.</summary>
    CandleAnomaly,

    /// <summary>Candles cannot be had; the windows behind them are built anew.</summary>
    CandlesMissing,

    /// <summary>Nothing is decided until the cause is gone; the service resumes by itself.</summary>
    Suspended,

    /// <summary>The fail-safe stopped everything; only an operator resumes it.</summary>
    Halted,

    /// <summary>Decisions flow again.</summary>
    Resumed,

    /// <summary>The service stops as asked.</summary>
    Stopped,

    /// <summary>A symbol is unknown, delisted or not trading.</summary>
    SymbolProblem,

    /// <summary>Changed settings are in force.</summary>
    SettingsApplied,

    /// <summary>Changed settings were invalid; the old ones stay.</summary>
    SettingsRefused,

    /// <summary>Changed settings are valid, but only a restart can put them in force.</summary>
    SettingsNeedRestart,

    /// <summary>Contracts were listed, delisted or have changed places; others are watched now.</summary>
    SymbolsChanged,

    /// <summary>Notices were dropped or given up.</summary>
    NoticesLost,

    /// <summary>Signals became too old while the channel could not be reached.</summary>
    NoticesMissed,

    /// <summary>The file that notices are committed to cannot be written.</summary>
    JournalTrouble,

    /// <summary>More admin notices of a kind than the cap lets through.</summary>
    Suppressed,

    /// <summary>What happened in a day.</summary>
    Daily,

    /// <summary>The machine's clock is off the exchange's.</summary>
    ClockSkew,

    /// <summary>The machine's clock agrees with the exchange's again.</summary>
    ClockRestored,

    /// <summary>Past candles could not be loaded.</summary>
    HistoryUnavailable,

    /// <summary>A changed secret was tried and is in use.</summary>
    SecretSwitched,

    /// <summary>A changed secret does not work; the old one stays in use.</summary>
    SecretRefused,

    /// <summary>A secret is older than its owner wants it to be.</summary>
    SecretOld,

    /// <summary>The audit log was changed, or cannot be written.</summary>
    AuditTrouble,

    /// <summary>A notice channel fails; said by the others.</summary>
    ChannelTrouble,

    /// <summary>A notice channel works again.</summary>
    ChannelRestored,

    /// <summary>Somebody who may not tried to command, or commands cannot be received.</summary>
    ControlTrouble,
}

/// <summary>How loud an admin notice is.</summary>
public enum NoticeSeverity
{
    /// <summary>Good to know; delivered without a sound.</summary>
    Info,

    /// <summary>Something is limited, nobody needs to act at once.</summary>
    Warning,

    /// <summary>Someone must act.</summary>
    Critical,
}

/// <summary>A parameter's value; worded in the reader's language and time zone only when it is rendered.</summary>
public abstract record NoticeValue
{
    private NoticeValue()
    {
    }

    /// <summary>One line for people as it stands: a reason, a problem, a version.</summary>
    /// <param name="Value">Any text; control characters and markup do no harm.</param>
    public sealed record Text(string Value) : NoticeValue;

    /// <summary>A number of things.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Count(long Value) : NoticeValue;

    /// <summary>A length of time.</summary>
    /// <param name="Value">The length; negative is shown with its sign.</param>
    public sealed record Duration(TimeSpan Value) : NoticeValue;

    /// <summary>A point in time.</summary>
    /// <param name="UnixMs">Unix ms.</param>
    public sealed record Moment(long UnixMs) : NoticeValue;

    /// <summary>Several texts for people, one behind the other; what does not fit a message is counted.</summary>
    /// <param name="Value">Each as <see cref="Text"/>.</param>
    public sealed record Lines(ImmutableArray<string> Value) : NoticeValue;

    /// <summary>A time from a moment to another.</summary>
    /// <param name="FromMs">Unix ms.</param>
    /// <param name="ToMs">Unix ms.</param>
    public sealed record Period(long FromMs, long ToMs) : NoticeValue;

    /// <summary>Streams; a long list is shortened when it is worded.</summary>
    /// <param name="Value">The streams.</param>
    public sealed record Streams(ImmutableArray<StreamKey> Value) : NoticeValue;

    /// <summary>Signals by name; a long list is shortened when it is worded.</summary>
    /// <param name="Value">The signals.</param>
    public sealed record Signals(ImmutableArray<SignalMark> Value) : NoticeValue;

    /// <summary>Decisions by verdict.</summary>
    /// <param name="Value">Counts; only those above 0 are shown.</param>
    public sealed record Verdicts(VerdictCounts Value) : NoticeValue;

    /// <summary>A ratio, shown as a percentage.</summary>
    /// <param name="Value">The ratio.</param>
    public sealed record Ratio(double Value) : NoticeValue;

    /// <summary>What the last run owed; worded as nothing when that is none.</summary>
    /// <param name="Value">The notices.</param>
    public sealed record Undelivered(UndeliveredNotices Value) : NoticeValue;
}

/// <summary>One named value of an admin notice; the name is the placeholder in the text.</summary>
/// <param name="Name">As in the event's row of <see cref="AdminNotices.ParametersOf"/>.</param>
/// <param name="Value">The value.</param>
public sealed record NoticeParameter(string Name, NoticeValue Value);

/// <summary>Strategy → notifier: tell the operator. Make it by <see cref="AdminNotices"/>, so that the parameters fit
/// the event.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Severity">How loud.</param>
/// <param name="Parameters">Named values for the text.</param>
public sealed record AdminNotice(AdminEvent Event, NoticeSeverity Severity, ImmutableArray<NoticeParameter> Parameters)
{
    /// <summary>The same notice with another value of a parameter.</summary>
    internal AdminNotice With(string name, NoticeValue value) => this with
    {
        Parameters = [.. Parameters.Select(one => one.Name == name ? one with { Value = value } : one)],
    };

    /// <summary>The value of a parameter; null when it was not given.</summary>
    public NoticeValue? Find(string name)
    {
        foreach (var parameter in Parameters)
            if (parameter.Name == name) return parameter.Value;
        return null;
    }
}
