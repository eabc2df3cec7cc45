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
    // so that gaps go before warm-ups without ever keeping them waiting for good: who waits long enough is next
    private static readonly TimeSpan GapPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WarmUpPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestHead = TimeSpan.FromHours(1);
    private const int HeadPart = 20;
    private const int GapHeadPart = 6;

    /// <summary>Place in the weight budget when it was asked.</summary>
    internal RestPriority Priority => Request.Purpose switch
    {
        HistoryPurpose.OverdueClose => RestPriority.OverdueClose,
        HistoryPurpose.Gap => RestPriority.Gap,
        _ => RestPriority.WarmUp,
    };

    /// <summary>The earlier deadline first, then by arrival. Within a purpose the shorter interval has the earlier
    /// deadline, because its candle closes sooner.</summary>
    internal (TimeSpan Deadline, long Number) Order => (EnqueuedAt + Patience, Number);

    private TimeSpan Patience => Priority switch
    {
        RestPriority.OverdueClose => TimeSpan.Zero,
        RestPriority.Gap => GapPatience + Head / GapHeadPart,
        _ => WarmUpPatience + Head,
    };

    // of a minute's candle 3 s, of an hour's and longer ones 3 minutes
    private TimeSpan Head => TimeSpan.FromMilliseconds(
        Math.Min(Request.Stream.Interval.NominalMs, LongestHead.TotalMilliseconds) / HeadPart);

    /// <summary>Place in the weight budget now: past its deadline everything may reach as deep as anything.</summary>
    internal RestPriority PriorityAt(TimeSpan now) =>
        now >= Order.Deadline ? RestPriority.OverdueClose : Priority;

    /// <summary>Rows to ask for: one more than wanted proves that the one before it is closed.</summary>
    internal int Rows(int most) => Math.Clamp(Request.Count + 1, 1, most);

    /// <summary>Answers the asker.</summary>
    internal void Deliver(KlineRows rows, long serverTimeMs, TimeSpan now)
    {
        var candles = ClosedRows.Select(rows.Candles, Request, serverTimeMs);
        ReplyTo.Tell(new HistoryLoaded(Request, candles, serverTimeMs, now));
    }
}
