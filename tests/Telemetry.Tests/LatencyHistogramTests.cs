using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Telemetry.Tests;

public sealed class LatencyHistogramTests
{
    private static readonly Gen<long> AnyMicroseconds =
        Gen.Choose(0, 39).SelectMany(
            bits => Gen.Choose(0, int.MaxValue).Select(part => (1L << bits) + (part % (1L << bits))));

    [Fact]
    public void WhenPercentilesAreAskedThenTheyAreWithinEightTenthsOfAPercentAboveTheSortedTruth() =>
        Prop.ForAll(
            AnyMicroseconds.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (values, thousandths) =>
        {
            var share = thousandths / 1000.0;
            var sorted = values.Order().ToArray();
            var truth = sorted[Math.Max(1, (int)Math.Ceiling(share * sorted.Length)) - 1];
            var told = Of(values).Percentile(share).Ticks / TimeSpan.TicksPerMicrosecond;
            return told >= truth && told <= truth + (truth * 0.008);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void WhenValuesAreSmallThenPercentilesAreExact()
    {
        var histogram = Of(Enumerable.Range(1, 200).Select(value => (long)value));

        Assert.Equal(TimeSpan.FromMicroseconds(100), histogram.Percentile(0.5));
        Assert.Equal(TimeSpan.FromMicroseconds(198), histogram.Percentile(0.99));
        Assert.Equal(TimeSpan.FromMicroseconds(200), histogram.Percentile(1));
        Assert.Equal(TimeSpan.FromMicroseconds(1), histogram.Percentile(0));
    }

    [Fact]
    public void WhenNothingWasRecordedThenEverythingIsZero()
    {
        var histogram = new LatencyHistogram();

        Assert.Equal((0, TimeSpan.Zero, TimeSpan.Zero), (histogram.Count, histogram.Max, histogram.Percentile(0.99)));
    }

    [Fact]
    public void WhenADurationIsOutOfRangeThenItCountsAtTheEdge()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromSeconds(-1));
        Assert.Equal(TimeSpan.Zero, histogram.Percentile(1));

        histogram.Record(TimeSpan.MaxValue);
        Assert.Equal(TimeSpan.FromMicroseconds((1L << 40) - 1), histogram.Max);
        Assert.Equal(histogram.Max, histogram.Percentile(1));
    }

    [Fact]
    public void WhenTwoHistogramsAreAddedThenTheyCountAsOne() =>
        Prop.ForAll(AnyMicroseconds.ListOf().ToArbitrary(), AnyMicroseconds.ListOf().ToArbitrary(), (one, other) =>
        {
            var sum = Of(one);
            sum.Add(Of(other));
            var whole = Of(one.Concat(other));
            return (sum.Count, sum.Max, sum.Percentile(0.5)) == (whole.Count, whole.Max, whole.Percentile(0.5));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenDurationsAreRecordedThenNothingIsAllocated()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromMilliseconds(1));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++) histogram.Record(TimeSpan.FromTicks(i * 997));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void WhenTheShareIsNoShareThenThatIsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatencyHistogram().Percentile(share));

    private static LatencyHistogram Of(IEnumerable<long> microseconds)
    {
        var histogram = new LatencyHistogram();
        foreach (var value in microseconds) histogram.Record(TimeSpan.FromTicks(value * TimeSpan.TicksPerMicrosecond));
        return histogram;
    }
}
