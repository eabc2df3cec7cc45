using ActorNotice.Hocon;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Scenarios.Playing;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads a scenario file; every problem of it is reported together.</summary>
public static class ScenarioReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly string[] Blocks =
        ["title", "story", "length", "start", "key", "market", "settings", "faults", "steps", "expect", "vars"];

    /// <summary>The scenario.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="HoconException">At least one problem; all of them are in it, each with its place.</exception>
    public static Scenario Read(string file)
    {
        var root = HoconDocument.Load(file).Resolve();
        var report = new SettingsReport();
        report.Problems.AddRange(root.FindUnknownKeys(Blocks));
        var scenario = Read(file, root, report);
        report.Problems.ThrowIfAny();
        report.Problems.AddRange(SettingsCheck.Problems(scenario));
        report.Problems.ThrowIfAny();
        return scenario;
    }

    private static Scenario Read(string file, HoconObject root, SettingsReport report)
    {
        var head = SettingsSection.Of(root, report);
        var length = head.Duration(
            "length", TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), Longest, "How long it is played.");
        var (market, zero) = MarketReader.Read(root, file, length, report);
        return new Scenario(market)
        {
            File = file,
            Title = head.Text("title", Path.GetFileNameWithoutExtension(file), "a text", static _ => true, "Its name."),
            Story = head.Text("story", "", "a text", static _ => true, "What happens.").Trim(),
            Length = length,
            Zero = zero,
            HasKey = head.Flag("key", false, "Whether the service has an API key."),
            Settings = report.Problems.Read(() => root.GetObjectOrEmpty("settings"), HoconObject.Empty),
            Faults = Shifted(FaultScript.Read(root, "faults", report)),
            Steps = StepReader.Read(root, report),
            Expected = ExpectationReader.Read(root, report),
        };
    }

    // A script counts from the exchange's start, a story from its zero.
    private static FaultScript Shifted(FaultScript script) => new([.. script.Entries.Select(static entry =>
        entry.At is { } at ? entry with { At = at + Scenario.Lead } : entry)]);
}
