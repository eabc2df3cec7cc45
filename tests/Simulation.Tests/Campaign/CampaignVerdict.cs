using System.Collections.Immutable;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Tests.World;

namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>What became of one random script.</summary>
/// <param name="Failure">What differs from the undisturbed run and the command that replays it; null when nothing does.</param>
/// <param name="Decisions">How many were made.</param>
internal sealed record CampaignVerdict(string? Failure, int Decisions)
{
    /// <summary>The kinds that the product recovers from: not what halts it by design.</summary>
    internal static ImmutableArray<string> Passing { get; } =
        [.. FaultCatalog.Words.Except(["telegram-401", "telegram-403", "telegram-404"])];

    /// <summary>Plays the script of a seed and compares.</summary>
    /// <param name="seed">Makes the script.</param>
    /// <param name="shape">Which market, and for how long.</param>
    /// <param name="words">The kinds of faults.</param>
    /// <param name="calm">The undisturbed run.</param>
    /// <param name="isFull">Whether a failure shows everything that was said.</param>
    internal static CampaignVerdict Of(
        ulong seed, CampaignShape shape, ImmutableArray<string> words, CampaignPlay calm, bool isFull = false)
    {
        var symbols = Worlds.Market(shape.Symbols).Symbols.Select(static spec => spec.Symbol);
        var scope = new FaultScope(TimeSpan.FromMinutes(shape.Candles), [.. symbols]) { Words = words };
        var script = FaultScript.Random(seed, scope);
        var play = CampaignPlay.Of(shape, script);
        var differences = CampaignJudge.Differences(calm, play);
        if (differences.Count == 0) return new CampaignVerdict(null, play.Decisions.Count);
        var told = play.Lines.Where(static line => !line.Contains(" decision ", StringComparison.Ordinal));
        var lines = isFull ? $"\n{string.Join('\n', told)}" : "";
        return new CampaignVerdict(
            $"seed {seed}: {differences.Count} differences, such as\n  {string.Join("\n  ", differences.Take(5))}\n"
            + $"script {script}\nreplay: CAMPAIGN_SEED={seed} CAMPAIGN_WORDS={string.Join(',', words)} "
            + $"dotnet test tests/Simulation.Tests --filter FullyQualifiedName~Campaign{lines}",
            play.Decisions.Count);
    }
}
