using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>What is worth knowing and calls for nothing.</summary>
public sealed class ReferenceSignalTests
{
    private static readonly WatchSettings Squeezes = WatchRig.Settings with
    {
        // three closes: 100, 110, 90 have a bandwidth of about 16 %
        Rule = WatchRig.Settings.Rule with { SqueezeBandwidth = 0.05m },
        SqueezeNotices = true,
    };

    private static readonly WatchSettings Episodes = WatchRig.Settings with
    {
        Debounce = new DebounceSettings { Episode = true, EpisodeEnd = true },
    };

    private static Candle Flat(int index, long close = 100) => Series.Candle(index, close);

    private static IEnumerable<(ReferenceKind, int)> Told(WatchRig rig) =>
        rig.Output.References.Select(static one => (one.Kind, WatchRig.Index(one.Decision.Candle.OpenTimeMs)));

    [Fact]
    public void WhenTheBandsNarrowAndWidenThenASqueezeBeginsAndIsReleasedOnce()
    {
        var rig = new WatchRig(Squeezes).Live(newest: 10);
        for (var index = 11; index <= 15; index++) rig.Close(index, candle: Flat(index));
        for (var index = 16; index <= 18; index++) rig.Close(index);

        Assert.Equal([(ReferenceKind.SqueezeBegan, 13), (ReferenceKind.SqueezeReleased, 16)], Told(rig));
    }

    [Fact]
    public void WhenTheBandwidthLingersAtTheThresholdThenThatIsOneSqueezeUntilTheBandsAreClearlyWider()
    {
        var rig = new WatchRig(Squeezes).Live(newest: 10);
        for (var index = 11; index <= 15; index++) rig.Close(index, candle: Flat(index));
        // with one such close in the window the bandwidth is 5.18 %: above 5 %, not above 5.5 %
        rig.Close(16, candle: Series.Candle(16, 105.6m));
        for (var index = 17; index <= 19; index++) rig.Close(index, candle: Flat(index));
        Assert.Equal([(ReferenceKind.SqueezeBegan, 13)], Told(rig));

        rig.Close(20);
        Assert.Equal([(ReferenceKind.SqueezeBegan, 13), (ReferenceKind.SqueezeReleased, 20)], Told(rig));
    }

    [Fact]
    public void WhenTheSettingIsOffThenNothingIsToldAndWhatWasMissedIsNotToldLater()
    {
        var rig = new WatchRig(Squeezes with { SqueezeNotices = false }).Live(newest: 10);
        for (var index = 11; index <= 15; index++) rig.Close(index, candle: Flat(index));
        rig.Watch.Adjusted(Squeezes);
        rig.Close(16, candle: Flat(16));

        Assert.Empty(rig.Output.References);
        rig.Close(17);
        Assert.Equal([(ReferenceKind.SqueezeReleased, 17)], Told(rig));
    }

    [Fact]
    public void WhenTheThresholdChangesThenThatIsNoNews()
    {
        var rig = new WatchRig(Squeezes).Live(newest: 10).Close(11);

        rig.Retune(Squeezes with { Rule = Squeezes.Rule with { SqueezeBandwidth = 0.9m } }).Answer(newest: 11);
        rig.Close(12).Close(13);

        Assert.Empty(rig.Output.References);
    }

    [Fact]
    public void WhenItHappenedBeforeTheStartOrWasLearnedTooLateThenNothingIsTold()
    {
        var rig = new WatchRig(Squeezes).Live(newest: 10);
        var late = (int)Squeezes.StaleAfter.TotalMilliseconds + 1;
        for (var index = 11; index <= 15; index++) rig.Close(index, late, Flat(index));

        Assert.Equal(5, rig.Output.Decisions.Count(static made => WatchRig.Index(made.Candle.OpenTimeMs) > 10));
        Assert.Empty(rig.Output.References);
    }

    [Fact]
    public void WhenAnEpisodeEndsThenThatIsToldWithItsSide()
    {
        var rig = new WatchRig(Episodes).Live(newest: 10).Close(11).Close(12);

        var told = Assert.Single(rig.Output.References);
        Assert.Equal((ReferenceKind.BackAtMiddle, Side.Long), (told.Kind, told.Side));
        Assert.Equal([(ReferenceKind.BackAtMiddle, 12)], Told(rig));
    }

    [Fact]
    public void WhenTheNoticeOfAnEpisodeReachedNobodyThenItsEndIsNotTold()
    {
        var rig = new WatchRig(Episodes).Live(newest: 10).Close(11);
        rig.Ledger.GiveBackNotice(WatchRig.OpenTime(11), Side.Long);
        rig.Close(12);

        Assert.Empty(rig.Output.References);
    }

    [Fact]
    public void WhenEpisodesAreOffThenNoEndIsTold()
    {
        var rig = new WatchRig(Episodes with { Debounce = new DebounceSettings { EpisodeEnd = true } }).Live(newest: 10);
        rig.Close(11).Close(12).Close(13);

        Assert.Empty(rig.Output.References);
    }
}
