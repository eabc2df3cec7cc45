using System.Collections.Concurrent;
using System.Globalization;
using ActorNotice.Simulation.Faults;
using Xunit.Abstractions;

namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>Random scripts of faults: after each one the service must have decided and said what it would have without
/// them. CAMPAIGN_SEED replays one; CAMPAIGN_RUNS makes it longer; CAMPAIGN_WORDS chooses kinds.</summary>
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const int UsualRuns = 500;
    private static readonly CampaignShape Shape = new(10, 200);
    private static readonly Lazy<CampaignPlay> Calm = new(static () => CampaignPlay.Of(Shape, FaultScript.None));

    [Fact]
    public void WhenNothingGoesWrongThenEveryCandleIsDecidedAndSignalsAreSent()
    {
        var perStream = Calm.Value.Decisions.Keys.Where(static one => one.OpenMs <= Calm.Value.LastOpenMs)
            .GroupBy(static one => one.Stream).Select(static one => one.Count());

        Assert.All(perStream, static count => Assert.True(count >= Shape.Candles));
        Assert.NotEmpty(Calm.Value.Noticed);
        Assert.All(Calm.Value.Received.Values, static count => Assert.Equal(1, count));
        Assert.Empty(CampaignJudge.Differences(Calm.Value, CampaignPlay.Of(Shape, FaultScript.None)));
    }

    [Fact]
    public void WhenFaultsHappenAtRandomThenDecisionsAndNoticesAreThoseOfTheUndisturbedRun()
    {
        var words = Setting("CAMPAIGN_WORDS") is { } chosen ? [.. chosen.Split(',')] : CampaignVerdict.Passing;
        ulong[] seeds = Setting("CAMPAIGN_SEED") is { } seed
            ? [ulong.Parse(seed, CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(1, Runs()).Select(static one => (ulong)one)];
        var failures = new ConcurrentQueue<string>();
        var calm = Calm.Value;
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            if (CampaignVerdict.Of(one, Shape, words, calm, seeds.Length == 1).Failure is { } failure) failures.Enqueue(failure);
        });
        foreach (var failure in failures) output.WriteLine(failure);

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(3)));
    }

    private static int Runs() =>
        Setting("CAMPAIGN_RUNS") is { } runs ? int.Parse(runs, CultureInfo.InvariantCulture) : UsualRuns;

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
