using ActorNotice.Exchange.Pacing;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>A history request on its way.</summary>
/// <param name="Request">What is wanted.</param>
/// <param name="ReplyTo">Who wants it.</param>
/// <param name="Number">Order of arrival.</param>
/// <param name="EnqueuedAt">Scheduler time of arrival.</param>
/// <param name="Failures">Tries that failed so far.</param>
internal sealed record HistoryJob(
    HistoryWanted Request, IActorRef ReplyTo, long Number, TimeSpan EnqueuedAt, int Failures)
{
    /// <summary>Place in the weight budget.</summary>
    internal RestPriority Priority => Request.Purpose switch
    {
        HistoryPurpose.OverdueClose => RestPriority.OverdueClose,
        HistoryPurpose.Gap => RestPriority.Gap,
        _ => RestPriority.WarmUp,
    };

    /// <summary>The more urgent first; within a purpose the shorter interval, whose candle closes sooner; then by
    /// arrival.</summary>
    internal (RestPriority Priority, long IntervalMs, long Number) Order =>
        (Priority, Request.Stream.Interval.NominalMs, Number);
}
