using ActorNotice.Hocon;
using ActorNotice.Host;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>Reads a scenario's settings as the service will, so that a mistake is told where the scenario makes
/// it.</summary>
internal static class SettingsCheck
{
    private const string Root = "actornotice.";

    /// <summary>What is wrong, each in the scenario's own file.</summary>
    internal static IEnumerable<HoconProblem> Problems(Scenario scenario)
    {
        using var file = new SettingsFile(scenario);
        try
        {
            SettingsLoader.Load(new SettingsRequest(file.Path, [], static _ => null));
            return [];
        }
        catch (HoconException bad)
        {
            // The places are those of a temporary file; the scenario's author never sees that.
            return [.. bad.Problems.Select(problem => Placed(problem, scenario.Settings))];
        }
    }

    private static HoconProblem Placed(HoconProblem problem, HoconObject settings)
    {
        var path = problem.Path.StartsWith(Root, StringComparison.Ordinal) ? problem.Path[Root.Length..] : problem.Path;
        // Of a key that is unknown, and of one that is not there, the nearest object above it is the place.
        var at = path;
        while (at.Length > 0 && !settings.HasPath(at)) at = at[..Math.Max(0, at.LastIndexOf('.'))];
        var origin = at.Length > 0 ? settings.Get(at).Origin : settings.Origin;
        return new HoconProblem(origin, $"settings.{path}", problem.Message);
    }
}
