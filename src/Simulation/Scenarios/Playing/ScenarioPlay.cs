using ActorNotice.Simulation.Scenarios.Steps;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>Plays scenarios with the service as it is.</summary>
public static class ScenarioPlay
{
    /// <summary>Plays under virtual time: hours in milliseconds, the same to the byte each time.</summary>
    /// <param name="scenario">What.</param>
    public static ScenarioResult Run(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var settings = new SettingsFile(scenario);
        using var stage = new VirtualStage(scenario, settings);
        // In a virtual world everything is done when it returns.
        DirectAsync(scenario, stage).GetAwaiter().GetResult();
        var events = StoryBook.Read(stage.Record, scenario);
        return new ScenarioResult(scenario, StoryDiff.Compare(scenario.Expected, events));
    }

    /// <summary>Plays over real sockets on loopback, at a pace. Notices are compared by what they are, not by their
    /// order between symbols; alerts, states and commands by their order, where no real time-out decides about them.
    /// What is not judged is in the result, and why.</summary>
    /// <param name="scenario">What.</param>
    /// <param name="speed">Market seconds in a real second.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<ScenarioResult> RunOnSocketsAsync(
        Scenario scenario, double speed, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var settings = new SettingsFile(scenario, isVirtual: false);
        await using var stage = await SocketStage.OpenAsync(scenario, settings, speed, stop);
        await DirectAsync(scenario, stage);
        await stage.StopAsync("the play is over");
        var (judged, notJudged) = RealTime.Of(scenario);
        var (expected, events) = StoryBook.Sorted(
            RealTime.Timeless(scenario.Expected, judged), StoryBook.Read(stage.Record, scenario));
        // The play's own end is no part of the story.
        var told = events.Where(one => one.Lane is not (StoryLane.Alert or StoryLane.State) || one.At < scenario.Length)
            .ToList();
        return new ScenarioResult(scenario, StoryDiff.Compare(expected, told)) { NotJudged = notJudged };
    }

    private static async Task DirectAsync(Scenario scenario, IStage stage)
    {
        await stage.StartAsync();
        foreach (var step in scenario.Steps)
        {
            await stage.UntilAsync(step.At);
            await step.DoAsync(stage);
        }

        await stage.UntilAsync(scenario.Length);
    }
}
