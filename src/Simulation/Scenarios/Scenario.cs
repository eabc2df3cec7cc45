using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Scenarios.Steps;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>A story about a market and what the service must make of it; written in a file. Immutable.</summary>
public sealed record Scenario
{
    /// <summary>The service starts so long before the story's zero.</summary>
    internal static readonly TimeSpan Lead = TimeSpan.FromSeconds(30);

    internal Scenario(SimulatedMarket market) => Market = market;

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happens and why it matters, for people.</summary>
    public string Story { get; init; } = "";

    /// <summary>How long it is played after its zero.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Where times count from, a whole minute.</summary>
    public required DateTimeOffset Zero { get; init; }

    /// <summary>What must happen.</summary>
    public required Expectations Expected { get; init; }

    /// <summary>What is traded.</summary>
    internal SimulatedMarket Market { get; }

    /// <summary>The service's settings below <c>actornotice</c>.</summary>
    internal HoconObject Settings { get; init; } = HoconObject.Empty;

    /// <summary>What goes wrong, counted from the exchange's start.</summary>
    internal FaultScript Faults { get; init; } = FaultScript.None;

    /// <summary>What people do, by time.</summary>
    internal ImmutableArray<ScenarioStep> Steps { get; init; } = [];

    /// <summary>Whether the service has an API key.</summary>
    internal bool HasKey { get; init; }
}
