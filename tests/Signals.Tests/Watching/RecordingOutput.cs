using ActorNotice.Market;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>Writes down what a stream's watch says; its clock is set by the test.</summary>
internal sealed class RecordingOutput : IWatchOutput
{
    internal List<Decision> Decisions { get; } = [];

    internal List<Signal> Signals { get; } = [];

    internal List<WatchStateChanged> Changes { get; } = [];

    internal List<CandleAnomaly> Anomalies { get; } = [];

    internal List<CandleHole> Holes { get; } = [];

    internal List<HistoryWanted> Wanted { get; } = [];

    public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

    public void Publish(Decision decision) => Decisions.Add(decision);

    public void Notify(Signal signal) => Signals.Add(signal);

    internal List<ReferenceSignal> References { get; } = [];

    public void Notify(ReferenceSignal reference) => References.Add(reference);

    public void Publish(WatchStateChanged change) => Changes.Add(change);

    public void Publish(CandleAnomaly anomaly) => Anomalies.Add(anomaly);

    public void Publish(CandleHole hole) => Holes.Add(hole);

    public void Ask(HistoryWanted wanted) => Wanted.Add(wanted);
}
