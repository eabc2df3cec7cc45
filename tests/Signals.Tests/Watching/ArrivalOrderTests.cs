using System.Collections.Immutable;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>
/// Every order in which three closes and the first history answer can arrive, with every kind of answer, and a crash of
/// the watch at every point: at a start and after an interruption.
/// </summary>
public sealed class ArrivalOrderTests
{
    private const int Answer = 0;
    private const int Empty = -1;
    private static readonly int[] Events = [10, 11, 12, Answer];

    public static TheoryData<int, int> Cases()
    {
        var data = new TheoryData<int, int>();
        foreach (var newest in new[] { Empty, 7, 8, 9, 10, 11, 12 })
            for (var crashBefore = -1; crashBefore < Events.Length; crashBefore++)
                data.Add(newest, crashBefore);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhenAStreamStartsThenEveryCloseIsDecidedOnceInOrder(int newest, int crashBefore)
    {
        foreach (var order in Orders(Events))
        {
            var rig = new WatchRig();
            rig.Watch.Up();
            Play(rig, order, newest, crashBefore);
            var decided = rig.Decided.ToList();
            Assert.Equal(Enumerable.Range(decided[0], decided.Count), decided);
            Assert.Equal(12, decided[^1]);
            // history that shows nothing from the asked candle on leaves the closes, in their order; otherwise all count
            if (newest >= 8) Assert.InRange(decided[0], 0, 10);
            AssertSound(rig);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhenAStreamComesBackThenEveryCloseIsDecidedOnceInOrder(int newest, int crashBefore)
    {
        foreach (var order in Orders(Events))
        {
            var rig = new WatchRig().Live(newest: 8);
            rig.Watch.Down("connection lost");
            rig.Watch.Up();
            Play(rig, order, newest, crashBefore);
            Assert.Equal([5, 6, 7, 8, 9, 10, 11, 12], rig.Decided);
            AssertSound(rig);
        }
    }

    [Fact]
    public void WhenHistoryContradictsAToldCloseThenTheFirstKnownStandsWhateverTheOrder()
    {
        foreach (var order in Orders(Events))
        {
            var rig = new WatchRig();
            rig.Watch.Up();
            foreach (var what in order)
            {
                if (what == Answer) rig.Answer(newest: 12);
                else rig.Close(what, candle: what == 11 ? Series.Candle(11, 91) : null);
            }

            Settle(rig);
            Assert.Equal(WatchRig.OpenTime(11), Assert.Single(rig.Output.Anomalies).OpenTimeMs);
            var isToldFirst = Array.IndexOf(order, 11) < Array.IndexOf(order, Answer);
            Assert.Equal(
                isToldFirst ? 91 : 90,
                rig.Output.Decisions.Single(static made => WatchRig.Index(made.Candle.OpenTimeMs) == 11)
                    .Candle.Close.ToDecimal());
            Assert.Equal(1, rig.Watch.Snapshot().Anomalies);
        }
    }

    private static void Play(WatchRig rig, int[] order, int newest, int crashBefore)
    {
        for (var position = 0; position < order.Length; position++)
        {
            if (position == crashBefore) rig.Crash();
            if (order[position] == Answer) rig.Answer(newest);
            else rig.Close(order[position]);
        }

        Settle(rig);
    }

    // from now on the exchange answers everything, and what is asked later is asked when its time has come
    private static void Settle(WatchRig rig)
    {
        for (var round = 0; round < 10 && !IsSettled(rig); round++)
        {
            if (rig.Watch.IsAsking) rig.Answer(newest: 12);
            else rig.Wake();
        }

        Assert.True(IsSettled(rig));
    }

    private static bool IsSettled(WatchRig rig) =>
        rig.State == WatchState.Live && rig.Output.Decisions.Count > 0
        && WatchRig.Index(rig.Output.Decisions[^1].Candle.OpenTimeMs) == 12;

    private static void AssertSound(WatchRig rig)
    {
        Assert.Equal(rig.Noticed.Distinct(), rig.Noticed);
        Assert.Empty(rig.Output.Anomalies);
        Assert.Empty(rig.Output.Holes);
        Assert.Equal(rig.Output.Decisions.Count, rig.Candles.Accounted);
        Assert.Equal((0, 0), (rig.Candles.Missing, rig.Candles.Pending));
    }

    private static IEnumerable<int[]> Orders(ImmutableArray<int> rest) => rest.IsEmpty
        ? [[]]
        : rest.SelectMany(first => Orders(rest.Remove(first)).Select(others => (int[])[first, .. others]));

    private static IEnumerable<int[]> Orders(int[] events) => Orders(events.ToImmutableArray());
}
