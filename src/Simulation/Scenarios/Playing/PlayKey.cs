using System.Collections.Immutable;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>The made-up API key of plays.</summary>
internal static class PlayKey
{
    private const string Name = "made-up-key-of-a-scenario-00000000000000000000000000000000000000";
    private const string Secret = "made-up-secret-of-a-scenario-000000000000000000000000000000000000";

    /// <summary>As the exchange knows it; null for a scenario without a key.</summary>
    internal static SimulatedApiKey? Of(Scenario scenario) =>
        scenario.HasKey ? new SimulatedApiKey(Name, Secret) : null;

    /// <summary>As the service is given it.</summary>
    internal static ImmutableDictionary<string, string> Variables(Scenario scenario)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        return scenario.HasKey
            ? none.Add(VirtualSettings.KeyVariable, Name).Add("BINANCE_API_SECRET", Secret)
            : none;
    }
}
