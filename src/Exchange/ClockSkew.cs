namespace ActorNotice.Exchange;

/// <summary>Fact: how far this machine's UTC clock is off the exchange's; told at every reading.</summary>
/// <param name="Offset">Positive = ours is ahead.</param>
/// <param name="Uncertainty">The offset is right within this: half of the answer's round trip, or less.</param>
/// <param name="IsOverLimit">True when it is over the limit for certain.</param>
/// <param name="Limit"><c>exchange.clock.max-skew</c>; infinite = none.</param>
public sealed record ClockSkew(TimeSpan Offset, TimeSpan Uncertainty, bool IsOverLimit, TimeSpan Limit)
{
    /// <summary>Judges an offset. A slow answer is no proof of a wrong clock.</summary>
    /// <param name="offset">Positive = ours is ahead.</param>
    /// <param name="uncertainty">Right within this.</param>
    /// <param name="limit">Infinite = none.</param>
    public static ClockSkew Of(TimeSpan offset, TimeSpan uncertainty, TimeSpan limit)
    {
        var isOver = limit != Timeout.InfiniteTimeSpan && offset.Duration() - uncertainty > limit;
        return new ClockSkew(offset, uncertainty, isOver, limit);
    }
}
