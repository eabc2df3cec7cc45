namespace ActorNotice.Exchange;

// Between the ClockKeeper and KlineHistory, which makes every REST call; the FeedSupervisor passes both on.

/// <summary>Keeper → history: read the exchange's clock as soon as the weight budget allows.</summary>
internal sealed record ServerTimeWanted
{
    /// <summary>The one instance.</summary>
    internal static ServerTimeWanted Instance { get; } = new();
}

/// <summary>History → keeper: the exchange's clock was read.</summary>
/// <param name="ServerTimeMs">Unix ms.</param>
/// <param name="AskedAt">Scheduler time before the question.</param>
/// <param name="AnsweredAt">Scheduler time after the answer.</param>
internal sealed record ServerTimeRead(long ServerTimeMs, TimeSpan AskedAt, TimeSpan AnsweredAt);
