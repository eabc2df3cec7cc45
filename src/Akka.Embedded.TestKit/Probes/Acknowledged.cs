using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>An order to a test actor whose sender waits until it is carried out.</summary>
/// <param name="Order">The order.</param>
/// <param name="Done">Completed afterwards.</param>
internal sealed record Acknowledged(object Order, TaskCompletionSource Done) : INoSerializationVerificationNeeded;
