using System.Collections.Immutable;
using ActorNotice.Simulation.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Simulation.Tests.Scenarios;

public sealed class StoryDiffTests
{
    private static readonly ImmutableArray<StoryLane> All = [.. Enum.GetValues<StoryLane>()];

    [Fact]
    public void WhenANoticeIsMissingAndAnotherIsTooManyThenBothStandAtTheirTime()
    {
        var lines = StoryDiff.Compare(
            Expect((1, "a"), (2, "b"), (3, "c")),
            [Event(1, "a"), Event(3, "c"), Event(4, "d")]);

        Assert.Equal(
            ["      00:01  notice  a", "-     00:02  notice  b", "      00:03  notice  c", "+     00:04  notice  d"],
            lines.Select(static line => line.ToString()));
    }

    [Fact]
    public void WhenWhatIsMissingHasATimeThenItStandsThereAndWhatHappenedStaysInItsOrder()
    {
        var lines = StoryDiff.Compare(
            Expect((9, "late"), (1, "a"), (5, "b")), [Event(1, "a"), Event(3, "extra"), Event(5, "b"), Event(4, "slow")]);

        Assert.Equal(
            ["      00:01  notice  a", "+     00:03  notice  extra", "      00:05  notice  b", "+     00:04  notice  slow",
                "-     00:09  notice  late"],
            lines.Select(static line => line.ToString()));
    }

    [Fact]
    public void WhenAnExpectationHasNoTimeThenItsOrderAloneCounts()
    {
        var expected = new Expectations(
            [new Expectation(StoryLane.State, null, "x"), new Expectation(StoryLane.State, null, "y")], All);

        var swapped = StoryDiff.Compare(expected, [Event(1, "y", StoryLane.State), Event(9, "x", StoryLane.State)]);
        var right = StoryDiff.Compare(expected, [Event(1, "x", StoryLane.State), Event(9, "y", StoryLane.State)]);

        Assert.Equal(2, swapped.Count(static line => line.Mark is StoryMark.Missing or StoryMark.Extra));
        Assert.All(right, static line => Assert.Equal(StoryMark.Same, line.Mark));
    }

    [Fact]
    public void WhenAnyTwoStoriesAreComparedThenEveryLineOfBothIsThereOnceAndOnlyEqualOnesAreTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte[] Expected, byte[] Happened)>(), static pair =>
        {
            var expected = (pair.Expected ?? []).Select(static one => (one % 4, $"n{one % 4}")).ToArray();
            var happened = (pair.Happened ?? []).Select(static one => (one % 4, $"n{one % 4}")).ToArray();
            var lines = StoryDiff.Compare(Expect(expected), [.. happened.Select(static one => Event(one.Item1, one.Item2))]);
            var same = lines.Count(static line => line.Mark == StoryMark.Same);
            return lines.Length == expected.Length + happened.Length - same
                && lines.Count(static line => line.Mark == StoryMark.Missing) == expected.Length - same
                && (same == expected.Length) == IsWithin(expected, happened);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTimesAreWrittenThenTheyAreReadBackTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), static seconds =>
        {
            var at = TimeSpan.FromSeconds(seconds % 10_000_000);
            return StoryTime.TryParse(StoryTime.Write(at), out var read) && read == at;
        }).QuickCheckThrowOnFailure();

    private static bool IsWithin((int, string)[] part, (int, string)[] whole)
    {
        var next = 0;
        foreach (var one in whole)
            if (next < part.Length && part[next] == one) next++;
        return next == part.Length;
    }

    private static Expectations Expect(params (int Minute, string What)[] notices) => new(
        [.. notices.Select(static one => new Expectation(StoryLane.Notice, TimeSpan.FromMinutes(one.Minute), one.What))], All);

    private static StoryEvent Event(int minute, string what, StoryLane lane = StoryLane.Notice) =>
        new(TimeSpan.FromMinutes(minute), lane, what);
}
