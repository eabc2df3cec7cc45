using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange.Tests.Pacing;

public class BackoffPolicyTests
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(0, 500)]
    [InlineData(1, 500)]
    [InlineData(2, 1_000)]
    [InlineData(3, 2_000)]
    [InlineData(6, 16_000)]
    [InlineData(7, 30_000)]
    [InlineData(1_000_000, 30_000)]
    public void WhenFailuresAddUpThenTheCeilingDoublesToTheCap(int failures, int ceilingMs) =>
        Assert.Equal(TimeSpan.FromMilliseconds(ceilingMs), Policy(1).CeilingAfter(failures));

    [Fact]
    public void WhenManyWaitsAreDrawnThenTheyFillTheWholeRangeEvenly()
    {
        var policy = Policy(42);
        var waits = Enumerable.Range(0, 4_000).Select(_ => policy.WaitAfter(3) / policy.CeilingAfter(3)).ToList();

        Assert.All(waits, static share => Assert.InRange(share, 0, 1));
        for (var quarter = 0; quarter < 4; quarter++)
            Assert.InRange(waits.Count(share => (int)(share * 4) == quarter), 800, 1_200);
    }

    [Fact]
    public void WhenTheSeedIsTheSameThenTheWaitsAreTheSame()
    {
        var (one, other) = (Policy(7), Policy(7));
        for (var i = 1; i < 20; i++) Assert.Equal(one.WaitAfter(i), other.WaitAfter(i));
    }

    private static BackoffPolicy Policy(int seed) => new(First, Cap, new Random(seed));
}
