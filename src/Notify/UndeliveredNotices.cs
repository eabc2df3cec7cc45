using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>Notices of the last run that nobody confirmed; none of them is sent again (ADR-005).</summary>
/// <param name="Channels">The channels that owe them.</param>
/// <param name="Signals">The signals among them.</param>
/// <param name="Others">How many others there are.</param>
/// <param name="MaybeArrived">How many of all were sent without an answer: they may have arrived.</param>
public sealed record UndeliveredNotices(
    ImmutableArray<string> Channels, ImmutableArray<SignalMark> Signals, int Others, int MaybeArrived)
{
    /// <summary>None.</summary>
    public static UndeliveredNotices None { get; } = new([], [], 0, 0);

    /// <summary>How many there are.</summary>
    public int Count => Signals.Length + Others;
}
