using ActorNotice.Exchange.Pacing;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Timing;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>What every connection of a feed is made of.</summary>
/// <param name="Settings">The room's settings.</param>
/// <param name="Dialect">What is spoken.</param>
/// <param name="Sockets">Opens connections.</param>
/// <param name="Prices">Where open candles go.</param>
/// <param name="Watch">Where closes and ups and downs go.</param>
internal sealed record StreamConnectionParts(
    ExchangeSettings Settings,
    IStreamDialect Dialect,
    IStreamSocketFactory Sockets,
    LatestPrices Prices,
    IActorRef Watch)
{
    /// <summary>Whether the connection also brings the news of contracts.</summary>
    internal bool HearsContracts { get; init; }

    /// <summary>Connects of all connections together.</summary>
    internal ConnectPace Connects { get; } = new(Settings.ConnectLimit);

    /// <summary>Event times of all connections together.</summary>
    internal EventTimes Heard { get; } = new();
}
