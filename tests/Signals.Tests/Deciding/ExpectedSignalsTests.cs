using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Signals.Tests.Deciding;

/// <summary>Every row of the expected file: three real series, three thresholds, exact touches included.</summary>
public sealed class ExpectedSignalsTests
{
    private const string Expected = "expected-bollinger.csv";
    private static readonly string[] Thresholds = ["0", "0.01", "0.04"];

    [SkippableTheory]
    [InlineData("um-futures/1m/FILUSDT-1m-2023-06.csv.gz", "1m", 3)]
    [InlineData("um-futures/1m/ALGOUSDT-1m-2024-09.csv.gz", "1m", 69)]
    [InlineData("um-futures/15m/BTCUSDT-15m-20250831-20260528.csv.gz", "15m", 0)]
    public void WhenRealCandlesAreFedThenSignalsAndBandsAreExactlyTheExpected(string series, string interval,
        int touches)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var stream = new StreamKey(Symbol.Parse("X"), Interval.Parse(interval));
        var candles = SharedData.Candles(series);
        var rows = SharedData.Rows(Expected).Where(row => row[1] == series)
            .ToLookup(static row => row[0] == "band" ? "" : row[10]);
        foreach (var threshold in Thresholds)
        {
            var rule = Rules.Default with { SqueezeBandwidth = decimal.Parse(threshold, CultureInfo.InvariantCulture) };
            var expected = rows[threshold].Select(static row => (int.Parse(row[2], null), row[11])).ToHashSet();
            Assert.Equal(expected, Signals(stream, rule, candles).ToHashSet());
        }

        AssertBands(new StreamDecider(stream, Rules.Default), candles, [.. rows[""], .. rows["0"]]);
        AssertTouches(stream, candles, [.. rows["0"]], touches);
    }

    private static IEnumerable<(int, string)> Signals(StreamKey stream, SignalRule rule, List<Candle> candles)
    {
        var decider = new StreamDecider(stream, rule);
        for (var row = 0; row < candles.Count; row++)
        {
            var step = decider.Step(candles[row]);
            Assert.Equal(StepKind.Decided, step.Kind);
            if (step.Outcome.Verdict is Verdict.Long or Verdict.Short)
                yield return (row, step.Outcome.Verdict.ToString().ToUpperInvariant());
        }
    }

    private static void AssertBands(StreamDecider decider, List<Candle> candles, string[][] expected)
    {
        Assert.NotEmpty(expected);
        var byRow = expected.DistinctBy(static row => row[2]).ToDictionary(static row => int.Parse(row[2], null));
        for (var row = 0; row < candles.Count; row++)
        {
            decider.Step(candles[row]);
            if (!byRow.TryGetValue(row, out var want)) continue;
            var bands = decider.ReadBands();
            Assert.NotNull(bands);
            Assert.Equal(want[3], candles[row].OpenTimeMs.ToString(CultureInfo.InvariantCulture));
            Close(want[6], bands.Middle, 1e-15);
            Close(want[7], bands.Upper, 1e-15);
            Close(want[8], bands.Lower, 1e-15);
            Close(want[9], bands.Bandwidth, 1e-14);
        }
    }

    // a touch is a signal at k = 2 and none at the next larger k; every other signal survives that
    private static void AssertTouches(StreamKey stream, List<Candle> candles, string[][] expected, int touches)
    {
        var wider = Rules.Default with { SqueezeBandwidth = 0m, Deviations = 2.00000001m };
        var surviving = Signals(stream, wider, candles).Select(static signal => signal.Item1).ToHashSet();
        var onBand = expected.Where(static row => row[12] == "1").Select(static row => int.Parse(row[2], null))
            .ToHashSet();
        Assert.Equal(touches, onBand.Count);
        Assert.Equal(onBand, expected.Select(static row => int.Parse(row[2], null)).Except(surviving).ToHashSet());
    }

    private static void Close(string expected, double actual, double tolerance)
    {
        var value = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.InRange(actual, value - tolerance * value, value + tolerance * value);
    }
}
