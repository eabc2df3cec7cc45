using ActorNotice.Signals;
using Akka.Actor;

namespace ActorNotice.Strategy;

/// <summary>What Host hands in: how each child is made, and what is watched.</summary>
/// <param name="Notifier">Makes the notifier.</param>
/// <param name="Keys">Makes the only holder of exchange credentials.</param>
/// <param name="Audit">Makes the audit log; null = none is kept.</param>
/// <param name="Watch">Makes the watch from the addresses for history and for signals.</param>
/// <param name="Feeds">Makes the feed from the watch's address.</param>
/// <param name="Plan">What is watched at first.</param>
/// <param name="Introduction">Version and environment, for the start notice.</param>
public sealed record StrategyParts(
    Props Notifier,
    Props Keys,
    Props? Audit,
    Func<IActorRef, IActorRef, Props> Watch,
    Func<IActorRef, Props> Feeds,
    WatchPlan Plan,
    Introduction Introduction)
{
    /// <summary>Makes the tracker of what became of signals; null = none is kept.</summary>
    public Props? Outcomes { get; init; }
}
