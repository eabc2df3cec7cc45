using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads a contract whose one-minute closes are written down: <c>path = [{ candles = 3, by = -2.5 }]</c>, from
/// the story's zero on.</summary>
internal static class PathReader
{
    private const int MostCandles = 100_000;

    /// <summary>The market of the one contract.</summary>
    internal static SimulatedMarket Read(
        Symbol symbol, SettingsSection section, HoconObject fields, SeriesScene scene, SettingsReport report)
    {
        var price = StartPrice(section);
        var wobble = section.Number(
            "wobble", price.ToDecimal() * 0.001m, 0, 1_000_000, "Usual size of noise, in price.");
        var history = section.Integer("history", 4_320, 1, MostCandles, "Candles before the story.");
        var path = new ScriptedPath(symbol, Tick(section), price, wobble, scene);
        path.Add(new ScriptedMove(history, 0, null), isHistory: true);
        foreach (var move in Moves(fields, report)) path.Add(move);
        report.Problems.AddRange(fields.FindUnknownKeys(["price", "tick", "wobble", "history", "path"]));
        return SimulatedMarket.FromSeries([(new StreamKey(symbol, Interval.OneMinute), path.Finish(history))]);
    }

    /// <summary>The contract's price when the story begins.</summary>
    internal static Price StartPrice(SettingsSection section) => Price.FromDecimal(
        section.Number("price", 100, 0.00000001m, 10_000_000, "The price at the story's zero."));

    /// <summary>The contract's price step.</summary>
    internal static Price Tick(SettingsSection section) => Price.FromDecimal(
        section.Number("tick", 0.01m, 0.00000001m, 1_000, "The smallest price step."));

    private static ImmutableArray<ScriptedMove> Moves(HoconObject fields, SettingsReport report) =>
    [
        .. report.Problems.Read(() => fields.GetList("path", []), []).OfType<HoconObject>()
            .Select(one => Move(one, SettingsSection.Of(one, report))),
    ];

    private static ScriptedMove Move(HoconObject one, SettingsSection section)
    {
        var candles = section.Integer("candles", 1, 1, MostCandles, "How many one-minute candles it takes.");
        var percent = section.Number(
            "by", 0, -99, 10_000, "By how many percent the price moves until the last of them.");
        var wobble = section.Number("wobble", -1, -1, 1_000_000, "Size of noise, in price; -1 = as usual.");
        var isQuiet = section.Flag("quiet", false, "Nothing is traded.");
        section.Finish();
        return new ScriptedMove(candles, percent, wobble < 0 ? null : wobble) { IsQuiet = isQuiet };
    }
}
