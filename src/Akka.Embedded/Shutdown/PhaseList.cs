using Akka.Configuration;

namespace Akka.Actor;

/// <summary>The phases of the configuration over the defaults, in an order that respects what they depend on.</summary>
internal static class PhaseList
{
    private const string Root = "akka.coordinated-shutdown";

    private static readonly string[] DefaultOrder =
    [
        CoordinatedShutdown.PhaseBeforeServiceUnbind,
        CoordinatedShutdown.PhaseServiceUnbind,
        CoordinatedShutdown.PhaseServiceRequestsDone,
        CoordinatedShutdown.PhaseServiceStop,
        CoordinatedShutdown.PhaseBeforeClusterShutdown,
        CoordinatedShutdown.PhaseClusterShardingShutdownRegion,
        CoordinatedShutdown.PhaseClusterLeave,
        CoordinatedShutdown.PhaseClusterExiting,
        CoordinatedShutdown.PhaseClusterExitingDone,
        CoordinatedShutdown.PhaseClusterShutdown,
        CoordinatedShutdown.PhaseBeforeActorSystemTerminate,
        CoordinatedShutdown.PhaseActorSystemTerminate,
    ];

    public static IReadOnlyList<Phase> Read(Config config)
    {
        var fallback = config.GetTimeSpan(Root + ".default-phase-timeout", TimeSpan.FromSeconds(5));
        var phases = new Dictionary<string, Phase>();
        for (var i = 0; i < DefaultOrder.Length; i++)
        {
            string[] before = i == 0 ? [] : [DefaultOrder[i - 1]];
            phases[DefaultOrder[i]] = Read(config, DefaultOrder[i], before, DefaultTimeout(DefaultOrder[i], fallback));
        }

        foreach (var name in config.GetConfig(Root + ".phases")?.Keys ?? [])
        {
            if (!phases.ContainsKey(name)) phases[name] = Read(config, name, [], fallback);
        }

        return Sort(phases);
    }

    private static TimeSpan DefaultTimeout(string name, TimeSpan fallback) => name switch
    {
        CoordinatedShutdown.PhaseClusterShardingShutdownRegion => TimeSpan.FromSeconds(10),
        CoordinatedShutdown.PhaseClusterExiting => TimeSpan.FromSeconds(10),
        CoordinatedShutdown.PhaseActorSystemTerminate => TimeSpan.FromSeconds(10),
        _ => fallback,
    };

    private static Phase Read(Config config, string name, string[] dependsOn, TimeSpan timeout)
    {
        var at = $"{Root}.phases.{name}";
        return new Phase(
            name,
            [.. config.GetStringList(at + ".depends-on", dependsOn)],
            config.GetTimeSpan(at + ".timeout", timeout),
            config.GetBoolean(at + ".recover", true),
            config.GetBoolean(at + ".enabled", true));
    }

    private static List<Phase> Sort(Dictionary<string, Phase> phases)
    {
        var sorted = new List<Phase>();
        var open = new HashSet<string>();
        foreach (var phase in phases.Values) Visit(phase, phases, open, sorted);
        return sorted;
    }

    private static void Visit(Phase phase, Dictionary<string, Phase> phases, HashSet<string> open, List<Phase> sorted)
    {
        if (sorted.Contains(phase)) return;
        if (!open.Add(phase.Name))
            throw new ArgumentException($"Cycle detected in graph of phases. It must be a DAG. Phase [{phase.Name}]");
        foreach (var name in phase.DependsOn)
        {
            if (phases.TryGetValue(name, out var before)) Visit(before, phases, open, sorted);
        }

        sorted.Add(phase);
    }
}
