using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Tests.World;
using Xunit.Abstractions;

namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>Random scripts of faults: after each one the service must have decided and said what it would have without
/// them. CAMPAIGN_SEED replays one; CAMPAIGN_RUNS makes it longer; CAMPAIGN_WORDS chooses kinds.</summary>
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const int UsualRuns = 100;
    private static readonly CampaignShape Shape = new(10, 200);
    private static readonly Lazy<CampaignPlay> Calm = new(static () => CampaignPlay.Of(Shape, FaultScript.None));

    /// <summary>The kinds that the product recovers from today: not delistings, and not what halts it by
    /// design.</summary>
    private static ImmutableArray<string> Passing { get; } =
        [.. FaultCatalog.Words.Except(["delisting", "telegram-401", "telegram-403", "telegram-404"])];

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
        var words = Setting("CAMPAIGN_WORDS") is { } chosen ? [.. chosen.Split(',')] : Passing;
        ulong[] seeds = Setting("CAMPAIGN_SEED") is { } seed
            ? [ulong.Parse(seed, CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(1, Runs()).Select(static one => (ulong)one)];
        var failures = new ConcurrentQueue<string>();
        var calm = Calm.Value;
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            if (Failure(one, words, calm, seeds.Length == 1) is { } failure) failures.Enqueue(failure);
        });
        foreach (var failure in failures) output.WriteLine(failure);

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(3)));
    }

    [SkippableFact]
    public void WhenASurveyIsWantedThenEachKindOfFaultIsTriedAlone()
    {
        Skip.If(Setting("CAMPAIGN_SURVEY") is null, "CAMPAIGN_SURVEY=1 tries every kind alone and tells which ones pass");
        var calm = Calm.Value;
        foreach (var word in FaultCatalog.Words)
        {
            var failed = Enumerable.Range(1, Runs()).Select(seed => Failure((ulong)seed, [word], calm, false))
                .OfType<string>().ToList();
            output.WriteLine($"{word,-20} {Runs() - failed.Count} of {Runs()} {failed.FirstOrDefault()?.Split('\n')[1]}");
        }
    }

    private static string? Failure(ulong seed, ImmutableArray<string> words, CampaignPlay calm, bool isAlone)
    {
        var symbols = Worlds.Market(Shape.Symbols).Symbols.Select(static spec => spec.Symbol);
        var scope = new FaultScope(TimeSpan.FromMinutes(Shape.Candles), [.. symbols]) { Words = words };
        var script = FaultScript.Random(seed, scope);
        var play = CampaignPlay.Of(Shape, script);
        var differences = CampaignJudge.Differences(calm, play);
        if (differences.Count == 0) return null;
        var told = play.Lines.Where(static line => !line.Contains(" decision ", StringComparison.Ordinal));
        var lines = isAlone ? $"\n{string.Join('\n', told)}" : "";
        return $"seed {seed}: {differences.Count} differences, such as\n  {string.Join("\n  ", differences.Take(5))}\n"
            + $"script {script}\nreplay: CAMPAIGN_SEED={seed} CAMPAIGN_WORDS={string.Join(',', words)} "
            + $"dotnet test tests/Simulation.Tests --filter FullyQualifiedName~Campaign{lines}";
    }

    private static int Runs() =>
        Setting("CAMPAIGN_RUNS") is { } runs ? int.Parse(runs, CultureInfo.InvariantCulture) : UsualRuns;

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
