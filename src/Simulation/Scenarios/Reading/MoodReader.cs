using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads a contract that chance makes, with moods that the story lays on top: <c>{ at = 10m, for = 20m, mood
/// = squeeze }</c>.</summary>
internal static class MoodReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The market of the one contract.</summary>
    internal static SimulatedMarket Read(
        Symbol symbol, SettingsSection section, HoconObject fields, SeriesScene scene, SettingsReport report)
    {
        var contract = new GeneratedContract(
            new SymbolSpec(symbol, PathReader.Tick(section)), PathReader.StartPrice(section))
        {
            MinuteVolatility = (double)section.Number(
                "volatility", 0.0008m, 0.000001m, 0.5m, "Relative standard deviation of a calm minute."),
            QuietShare = (double)section.Number("quiet", 0, 0, 1, "Share of minutes without a trade."),
            Script = Moods(fields, scene, report),
        };
        report.Problems.AddRange(fields.FindUnknownKeys(["price", "tick", "volatility", "quiet", "moods"]));
        return SimulatedMarket.Generate(scene.Seed, [contract]);
    }

    private static ImmutableArray<RegimeSegment> Moods(HoconObject fields, SeriesScene scene, SettingsReport report) =>
    [
        .. report.Problems.Read(() => fields.GetList("moods", []), []).OfType<HoconObject>()
            .Select(one => Mood(SettingsSection.Of(one, report), scene)),
    ];

    private static RegimeSegment Mood(SettingsSection section, SeriesScene scene)
    {
        var mood = new RegimeSegment(
            scene.ZeroMs + (long)section.Duration("at", TimeSpan.Zero, -Longest, Longest, "When.").TotalMilliseconds,
            (int)section.Duration("for", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), Longest, "How long.")
                .TotalMinutes,
            section.OneOf("mood", Regime.Calm, "What the market is like."),
            (double)section.Number("strength", 1, -100, 100, "Size of the steps; negative turns a trend or a crash."));
        section.Finish();
        return mood;
    }
}
