using Akka.Actor;
using Akka.Event;

namespace Akka.Streams.Engine;

/// <summary>Where islands come from, and what they share.</summary>
internal interface IIslands
{
    ActorSystem System { get; }

    ILoggingAdapter Log { get; }

    /// <summary>Settings that graphs have unless they say otherwise.</summary>
    Attributes Defaults { get; }

    /// <summary>How many deliveries an island makes before it lets other messages in.</summary>
    int DeliveriesPerTurn { get; }

    /// <summary>Starts an island's actor; its stages start when it is told <see cref="StartIsland"/>.</summary>
    /// <param name="attributes">Choose its dispatcher.</param>
    Interpreter Open(Attributes attributes);

    /// <summary>Starts an actor beside the islands.</summary>
    /// <param name="props">How to make it.</param>
    IActorRef Spawn(Props props);
}
