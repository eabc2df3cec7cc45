using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;

namespace ActorNotice.Notify.Daily;

/// <summary>Counts what is said on the EventStream until it is read. Pure.</summary>
internal sealed class DailyTally
{
    private readonly long[] _verdicts = new long[Enum.GetValues<Verdict>().Length];
    private readonly List<TimeSpan> _latencies = [];
    private readonly List<SignalOutcome> _outcomes = [];
    private long _delivered;
    private long _failed;
    private int _interruptions;
    private int _anomalies;
    private int _channelFailures;

    /// <summary>The events that it counts.</summary>
    internal static Type[] Events { get; } =
    [
        typeof(Decision), typeof(NoticeDelivered), typeof(NoticeFailed), typeof(ChannelFailed), typeof(CandleAnomaly),
        typeof(WatchStateChanged), typeof(SignalOutcome),
    ];

    /// <summary>Counts one.</summary>
    internal void Add(object fact)
    {
        switch (fact)
        {
            case Decision made: _verdicts[(int)made.Verdict]++; break;
            case NoticeDelivered told: Add(told); break;
            case NoticeFailed { IsFinal: true }: _failed++; break;
            case ChannelFailed: _channelFailures++; break;
            case CandleAnomaly: _anomalies++; break;
            case WatchStateChanged { State: WatchState.Suspended }: _interruptions++; break;
            case SignalOutcome outcome: _outcomes.Add(outcome); break;
        }
    }

    /// <summary>The figures since it was made.</summary>
    internal DailyFigures Figures()
    {
        _latencies.Sort();
        return new DailyFigures(
            _verdicts.Sum(), VerdictCounts.Of(_verdicts), _delivered, _failed, Percentile(0.5), Percentile(0.99),
            _interruptions, _anomalies, _channelFailures, OutcomeSummary.Of(_outcomes));
    }

    private void Add(NoticeDelivered told)
    {
        _delivered++;
        if (told.Kind == NoticeKind.Signal) _latencies.Add(told.Latency);
    }

    private TimeSpan Percentile(double part) => _latencies.Count == 0
        ? TimeSpan.Zero : _latencies[Math.Max(0, (int)Math.Ceiling(part * _latencies.Count) - 1)];
}
