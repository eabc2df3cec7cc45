namespace ActorNotice.Signals.Tests;

public sealed class VerdictCountsTests
{
    [Fact]
    public void WhenCountsAreAddedThenEachVerdictIsItsSum()
    {
        var sum = VerdictCounts.Of([1, 2]).Add(VerdictCounts.Of([10, 0, 5]));
        Assert.Equal((11, 2, 5, 18), (sum[Verdict.Long], sum[Verdict.Short], sum[Verdict.InsideBands], sum.Total));
        Assert.Equal("Long 11, Short 2, InsideBands 5", sum.ToString());
        Assert.Equal(VerdictCounts.Of([11, 2, 5]), sum);
        Assert.NotEqual(VerdictCounts.Of([2, 11, 5]), sum);
        Assert.Equal(0, VerdictCounts.Zero.Total);
    }
}
