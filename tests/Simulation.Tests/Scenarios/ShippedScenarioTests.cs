using ActorNotice.Simulation.Scenarios;
using ActorNotice.Simulation.Scenarios.Playing;
using ActorNotice.Simulation.Scenarios.Reading;
using ActorNotice.Support;

namespace ActorNotice.Simulation.Tests.Scenarios;

/// <summary>The stories of hocon/scenarios: one test a file.</summary>
public sealed class ShippedScenarioTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "hocon", "scenarios");

    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Folder, "*.conf").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void WhenAScenarioIsPlayedThenWhatItExpectsHappensAndNothingElse(string file)
    {
        var scenario = ScenarioReader.Read(Path.Combine(Folder, file));

        var result = ScenarioPlay.Run(scenario);

        Assert.True(result.IsAsExpected, StoryText.Report(result));
        Assert.Contains(result.Lines, static line => line.Lane == StoryLane.State);
        Assert.NotEmpty(scenario.Story);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void WhenAScenarioIsPlayedTwiceThenBothTellTheSameToTheByte(string file)
    {
        var scenario = ScenarioReader.Read(Path.Combine(Folder, file));

        Assert.Equal(StoryJson.Line(ScenarioPlay.Run(scenario)), StoryJson.Line(ScenarioPlay.Run(scenario)));
    }

    [Fact]
    public void WhenTheFirstScenarioOfTheDocsIsPlayedThenItIsAsExpected()
    {
        var docs = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "simulation.md"));
        var block = docs[docs.IndexOf("### A first one", StringComparison.Ordinal)..].Split("```")[1];
        using var file = new ScenarioFile();

        var result = ScenarioPlay.Run(file.Load(block));

        Assert.True(result.IsAsExpected, StoryText.Report(result));
        Assert.Equal(6, result.Lines.Count(static line => line.Mark == StoryMark.Same));
    }

    [Fact]
    public void WhenTheStoriesAreCountedThenThereAreAtLeastTwelve() => Assert.True(Names.Length >= 12);
}
