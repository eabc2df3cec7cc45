using Akka.Actor;
using Akka.Event;

namespace Akka.Streams.Engine;

/// <summary>What reaches an island from outside: a message to its actor. Silent when the island is gone.</summary>
internal interface IIslandTurn : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>Does it, on the island's turn.</summary>
    void Run();
}
