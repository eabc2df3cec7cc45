using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Strategy;

/// <summary>What Host hands in: how each child is made, and what is watched.</summary>
/// <param name="Feeds">Makes the feed; it gets the watch's address by <see cref="StartFeed"/>.</param>
/// <param name="Watch">Makes the watch from the addresses of feed and notifier.</param>
/// <param name="Notifier">Makes the notifier.</param>
/// <param name="StartFeed">The command that starts the feed, told once the watch exists.</param>
/// <param name="Streams">Every watched stream.</param>
/// <param name="Introduction">Version and environment, for the start notice.</param>
public sealed record StrategyParts(
    Props Feeds,
    Func<IActorRef, IActorRef, Props> Watch,
    Props Notifier,
    Func<IActorRef, object> StartFeed,
    ImmutableArray<StreamKey> Streams,
    Introduction Introduction);

/// <summary>How the service presents itself to the admin.</summary>
/// <param name="Version">The product's version.</param>
/// <param name="Environment">mainnet or testnet.</param>
public sealed record Introduction(string Version, string Environment);
