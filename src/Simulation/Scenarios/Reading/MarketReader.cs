using System.Globalization;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads <c>market</c>: a seed and, below <c>symbols</c>, each contract as a path, as moods, or as
/// files.</summary>
internal static class MarketReader
{
    private const string StartPath = "start";
    private static readonly DateTimeOffset UsualZero = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The market, and the story's zero.</summary>
    internal static (SimulatedMarket Market, DateTimeOffset Zero) Read(
        HoconObject root, string file, TimeSpan length, SettingsReport report)
    {
        var section = SettingsSection.At(root, "market", report);
        var seed = section.Integer("seed", 1, 0, int.MaxValue, "Seed of everything that chance decides.");
        var symbols = report.Problems.Read(() => root.GetObjectOrEmpty("market.symbols"), HoconObject.Empty);
        report.Problems.AddRange(report.Problems.Read(() => root.GetObjectOrEmpty("market"), HoconObject.Empty)
            .FindUnknownKeys(["seed", "symbols"]));
        if (symbols.Count == 0) section.Refuse("symbols", "needs at least one, such as BTCUSDT { price = 60000 }");

        var zero = Start(root, report);
        var recorded = RecordedReader.Read(symbols, file, report);
        var scene = new SeriesScene((ulong)seed, zero ?? recorded?.Zero ?? UsualZero, length);
        var made = symbols.Fields.Select(field => ReadOne(field, scene, report)).OfType<SimulatedMarket>().ToList();
        if (recorded is { } files) made.Add(files.Market);
        // With a problem noted nothing is played; something must stand in until all are found.
        if (made.Count == 0) made.Add(SimulatedMarket.Generate(1, []));
        return (SimulatedMarket.Join(made), scene.Zero);
    }

    private static SimulatedMarket? ReadOne(HoconField field, SeriesScene scene, SettingsReport report)
    {
        if (!Symbol.TryParse(field.Key, out var symbol) || field.Value is not HoconObject fields)
        {
            var problem = new HoconProblem(
                field.KeyOrigin, $"market.symbols.{field.Key}",
                "must be a symbol with fields: BTCUSDT { price = 60000 }");
            report.Problems.Add(problem);
            return null;
        }

        if (fields.HasPath("csv")) return null;
        var section = SettingsSection.Of(fields, report);
        var market = fields.HasPath("path")
            ? PathReader.Read(symbol, section, fields, scene, report)
            : MoodReader.Read(symbol, section, fields, scene, report);
        return market;
    }

    private static DateTimeOffset? Start(HoconObject root, SettingsReport report)
    {
        if (!root.TryGet(StartPath, out var value)) return null;
        var text = value.ToString() ?? "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            && start.UtcTicks % TimeSpan.TicksPerMinute == 0) return start.ToUniversalTime();
        report.Problems.Add(new HoconProblem(
            value.Origin, StartPath, $"'{text}' must be a whole minute such as 2026-01-05T00:00Z"));
        return null;
    }
}
