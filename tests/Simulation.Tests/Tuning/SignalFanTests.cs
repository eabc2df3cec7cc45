using ActorNotice.Signals;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Simulation.Tuning;
using ActorNotice.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Simulation.Tests.Tuning;

/// <summary>What many rules find that share a window, against what each finds alone.</summary>
public sealed class SignalFanTests
{
    private static readonly TuneGrid Grid = new([20], [1m, 1.5m, 2m, 2.5m], [0, 0.003m, 0.02m],
        [null, new(14, 30, 70), new(14, 40, 60), new(5, 20, 80)])
    {
        Debounces =
        [
            DebounceSettings.Default, new() { Cooldown = 7 }, new() { Episode = true }, new() { Episode = true, Cooldown = 3 },
        ],
    };

    [Fact]
    public void WhenManyRulesShareAWindowThenEachFindsWhatItFindsAlone() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(ulong Seed, byte Hole, byte Period)>(), static one =>
        {
            var candles = Walk.Candles(800, one.Seed);
            candles.RemoveRange(300 + one.Hole, 1 + (one.Hole % 3));
            Compare(KlineColumns.Of(Some.BtcMinutes, candles), 2 + (one.Period % 60));
        }).QuickCheckThrowOnFailure();

    [SkippableTheory]
    [InlineData("um-futures/1m/ALGOUSDT-1m-2024-09.csv.gz")]
    [InlineData("spot/1m/RVNBTC-1m-20200208-20200315.csv.gz")]
    public void WhenRealClosesLieOnABandThenBothSeeThemThere(string file)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);

        Compare(KlineColumns.Read([SharedFolder.PathOf(file)])[0], 20);
    }

    private static void Compare(KlineColumns columns, int period)
    {
        var choices = (Grid with { Periods = [period] }).Choices.ToArray();
        var shared = SignalFan.Scan(columns, choices);
        for (var i = 0; i < choices.Length; i++)
            Assert.Equal(SignalSeries.Scan(columns, choices[i].Rule, choices[i].Debounce).Marks.AsEnumerable(), shared[i]);
        Assert.Contains(shared, static marks => marks.Count > 0);
    }
}
