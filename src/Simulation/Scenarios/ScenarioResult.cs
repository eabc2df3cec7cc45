using System.Collections.Immutable;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>How a play compares with what its scenario expects.</summary>
/// <param name="Scenario">What was played.</param>
/// <param name="Lines">Both on one time axis.</param>
public sealed record ScenarioResult(Scenario Scenario, ImmutableArray<StoryLine> Lines)
{
    /// <summary>What could not be judged, and why: <c>alert: half-open is found out by a real time-out</c>. Empty under
    /// virtual time, where everything is.</summary>
    public ImmutableArray<string> NotJudged { get; init; } = [];

    /// <summary>Whether everything expected happened, in its order, and nothing else.</summary>
    public bool IsAsExpected => Differences == 0;

    /// <summary>Lines that should be there and are not, or the other way round.</summary>
    public int Differences => Lines.Count(static line => line.Mark is StoryMark.Missing or StoryMark.Extra);
}
