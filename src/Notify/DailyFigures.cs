using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;

namespace ActorNotice.Notify;

/// <summary>What happened in a day.</summary>
/// <param name="Candles">Candles decided.</param>
/// <param name="Decisions">By verdict.</param>
/// <param name="Delivered">Notices confirmed, over all channels.</param>
/// <param name="Failed">Notices given up.</param>
/// <param name="MedianLatency">Of signals: closing frame to confirmation.</param>
/// <param name="HighLatency">The 99th percentile.</param>
/// <param name="Interruptions">Streams suspended.</param>
/// <param name="Anomalies">Candles left out.</param>
/// <param name="ChannelFailures">Channels that failed.</param>
/// <param name="Outcomes">What became of signals.</param>
public sealed record DailyFigures(
    long Candles,
    VerdictCounts Decisions,
    long Delivered,
    long Failed,
    TimeSpan MedianLatency,
    TimeSpan HighLatency,
    int Interruptions,
    int Anomalies,
    int ChannelFailures,
    OutcomeSummary Outcomes);
