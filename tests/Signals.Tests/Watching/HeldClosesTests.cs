using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class HeldClosesTests
{
    [Fact]
    public void WhenClosesAreHeldThenTheyComeOutInOrderAndTheFirstToldStands()
    {
        var held = new HeldCloses();
        Assert.Null(held.Add(Close(3)));
        Assert.Null(held.Add(Close(1)));
        Assert.Equal(Close(3), held.Add(Close(3) with { ToldAtMs = 9 }));
        Assert.Equal(Close(1), held.First);
        held.RemoveFirst();
        Assert.Equal(Close(3), held.First);
        held.RemoveFirst();
        Assert.Null(held.First);
    }

    [Fact]
    public void WhenTooManyAreHeldThenTheOldestGo()
    {
        var held = new HeldCloses();
        for (var index = 0; index < HeldCloses.Capacity + 5; index++) held.Add(Close(index));
        Assert.Equal(Close(5), held.First);
    }

    private static CandleClosed Close(int index) =>
        new(Series.Btc, WatchRig.Candle(index), CloseEvidence.Stream, 0, TimeSpan.Zero);
}
