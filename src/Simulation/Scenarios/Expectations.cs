using System.Collections.Immutable;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>Everything that a scenario judges: these in this order, and none other.</summary>
/// <param name="Items">Lane by lane, in order.</param>
/// <param name="Judged">The lanes that are looked at.</param>
public sealed record Expectations(ImmutableArray<Expectation> Items, ImmutableArray<StoryLane> Judged);
