using ActorNotice.Exchange;
using ActorNotice.Notify;

namespace ActorNotice.Strategy;

/// <summary>Turns readings of the clock's skew into few alerts: one when it is over the limit, at most one a window,
/// and one when it is back. Pure: time is a parameter.</summary>
/// <param name="cap">Limits how often the same thing is said.</param>
internal sealed class ClockAlerts(AlertCap cap)
{
    private bool _isTold;

    /// <summary>What the admin is to be told; null = nothing.</summary>
    internal AdminNotice? Of(ClockSkew skew, TimeSpan now)
    {
        if (skew.IsOverLimit == _isTold) return null;
        // a recovery is only said where the trouble was
        if (skew.IsOverLimit && !cap.Allows("clock", now)) return null;
        _isTold = skew.IsOverLimit;
        return _isTold
            ? AdminNotices.ClockSkew(skew.Offset, skew.Limit)
            : AdminNotices.ClockRestored(skew.Offset, skew.Limit);
    }
}
