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
    /// order between symbols; alerts and states depend on real time-outs and are only shown.</summary>
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
        var noticesOnly = scenario.Expected with { Judged = [.. scenario.Expected.Judged.Where(StoryBook.IsTimeless)] };
        var (expected, events) = StoryBook.Sorted(noticesOnly, StoryBook.Read(stage.Record, scenario));
        return new ScenarioResult(scenario, StoryDiff.Compare(expected, events));
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
