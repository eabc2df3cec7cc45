using System.Collections.Immutable;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Exchange.Tests;

public class StreamDealerTests
{
    [Fact]
    public void WhenAWholeMarketIsDealtThenThirteenConnectionsCarryIt()
    {
        var hands = StreamDealer.Deal([], Streams(2_500), 200);

        Assert.Equal([.. Enumerable.Repeat(200, 12), 100], hands.Select(static hand => hand.Length));
    }

    [Fact]
    public void WhenOneStreamIsAddedAndOneGoesThenTheOthersStayWhereTheyAre()
    {
        var first = StreamDealer.Deal([], Streams(6), 3);
        var wanted = first.SelectMany(static hand => hand).Skip(1).Append(Frames.Key("NEWUSDT", "1m"));

        var second = StreamDealer.Deal(first, wanted, 3);

        Assert.Equal(first[0].Skip(1).Append(Frames.Key("NEWUSDT", "1m")), second[0].AsEnumerable());
        Assert.Equal(first[1].AsEnumerable(), second[1].AsEnumerable());
    }

    [Fact]
    public void WhenAnythingIsWantedThenEachStreamIsDealtOnceAndNoHandOverflows()
    {
        var step = Gen.Choose(0, 60).ArrayOf().Select(static numbers => numbers.Select(static n => Frames.Key($"S{n}", "1m")).ToArray());
        Prop.ForAll(step.ArrayOf().ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), static (steps, capacity) =>
        {
            ImmutableArray<ImmutableArray<StreamKey>> hands = [];
            foreach (var wanted in steps)
            {
                var next = StreamDealer.Deal(hands, wanted, capacity);
                Assert.Equal(wanted.Distinct().Order(), next.SelectMany(static hand => hand).Order());
                Assert.All(next, hand => Assert.InRange(hand.Length, 0, capacity));
                for (var i = 0; i < hands.Length; i++) Assert.Equal(hands[i].Where(wanted.Contains), next[i].Where(hands[i].Contains));
                hands = next;
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<StreamKey> Streams(int count) =>
        Enumerable.Range(0, count).Select(static i => Frames.Key($"S{i / 5}USDT", Market.Interval.All[i % 5].Code));

    [Fact]
    public void WhenAPlaceOfTheFirstConnectionIsReservedThenOnlyThatOneCarriesLess()
    {
        var streams = Enumerable.Range(1, 5).Select(static i => Frames.Key($"S{i}USDT", "1m")).ToList();

        var hands = StreamDealer.Deal([], streams, capacity: 2, reserved: 1);

        Assert.Equal([1, 2, 2], hands.Select(static hand => hand.Length));
        Assert.Equal(hands.SelectMany(static hand => hand), StreamDealer.Deal(hands, streams, 2, 1).SelectMany(static hand => hand));
    }
}
