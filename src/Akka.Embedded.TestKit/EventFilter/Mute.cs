using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Tells the listener to apply filters from now on.</summary>
/// <param name="Filters">The filters.</param>
internal sealed record Mute(IReadOnlyList<EventFilterBase> Filters) : INoSerializationVerificationNeeded;
