using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Tells the listener to forget filters.</summary>
/// <param name="Filters">The filters.</param>
internal sealed record Unmute(IReadOnlyList<EventFilterBase> Filters) : INoSerializationVerificationNeeded;
