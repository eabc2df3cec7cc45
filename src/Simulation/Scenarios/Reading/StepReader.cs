using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Simulation.Scenarios.Steps;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads <c>steps</c>: objects like <c>{ at = 20m, do = restart, for = 90s }</c>.</summary>
internal static class StepReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The steps by time.</summary>
    internal static ImmutableArray<ScenarioStep> Read(HoconObject root, SettingsReport report)
    {
        var list = report.Problems.Read(() => root.GetList("steps", []), []);
        return
        [
            .. list.Select((value, index) => ReadOne(value, $"steps[{index}]", report)).OfType<ScenarioStep>()
                .OrderBy(static step => step.At),
        ];
    }

    private static ScenarioStep? ReadOne(HoconValue value, string path, SettingsReport report)
    {
        if (value is not HoconObject entry)
        {
            const string Wanted = "must be an object such as { at = 20m, do = restart }";
            report.Problems.Add(new HoconProblem(value.Origin, path, Wanted));
            return null;
        }

        var section = SettingsSection.Of(entry, report);
        var word = section.Text(
            "do", "", $"one of {string.Join(", ", StepCatalog.Words)}", static text => StepCatalog.Words.Contains(text),
            "What is done.");
        if (!StepCatalog.Words.Contains(word)) return null;
        var at = section.Duration("at", TimeSpan.Zero, TimeSpan.Zero, Longest, "When.");
        var step = StepCatalog.Read(word, at, section, entry);
        // What an edit says is for the service to judge.
        if (step is EditStep) report.Problems.AddRange(entry.FindUnknownKeys(["at", "do", "settings", "broken"]));
        else section.Finish();
        return step;
    }
}
