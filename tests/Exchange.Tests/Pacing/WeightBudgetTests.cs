using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange.Tests.Pacing;

public class WeightBudgetTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);
    private readonly WeightBudget _budget = new(2_400, 0.5);

    [Fact]
    public void WhenNothingWasSpentThenHalfOfTheLimitIsFree()
    {
        Assert.Equal(1_200, _budget.PerMinute);
        Assert.True(_budget.TryTake(1_200, RestPriority.OverdueClose, Start));
        Assert.False(_budget.TryTake(1, RestPriority.Control, Start));
    }

    [Fact]
    public void WhenAMinuteHasPassedThenSpentWeightIsFreeAgain()
    {
        _budget.TryTake(1_000, RestPriority.Gap, Start);
        _budget.TryTake(100, RestPriority.Gap, Start + Seconds(10));

        Assert.Equal(Seconds(40), _budget.WaitFor(500, RestPriority.Gap, Start + Seconds(20)));
        Assert.Equal(TimeSpan.Zero, _budget.WaitFor(500, RestPriority.Gap, Start + Seconds(60)));
        Assert.Equal(Seconds(10), _budget.WaitFor(1_100, RestPriority.Gap, Start + Seconds(60)));
    }

    [Fact]
    public void WhenWarmUpHasTakenItsPartThenGapsAndOverdueClosesStillGetThrough()
    {
        Drain(RestPriority.WarmUp, 1_080);
        Drain(RestPriority.Gap, 60);
        Drain(RestPriority.OverdueClose, 60);
    }

    [Fact]
    public void WhenTheExchangeCountsMoreThanWeDidThenItsCountIsBelieved()
    {
        _budget.Report(1_190, Start);

        Assert.True(_budget.TryTake(10, RestPriority.Control, Start));
        Assert.False(_budget.TryTake(11, RestPriority.Control, Start));
        Assert.Equal(Seconds(30), _budget.WaitFor(100, RestPriority.Control, Start + Seconds(30)));
        Assert.Equal(TimeSpan.Zero, _budget.WaitFor(100, RestPriority.Control, Start + Seconds(60)));
    }

    [Fact]
    public void WhenTheExchangeDemandsAPauseThenItIsKeptToTheEnd()
    {
        _budget.Pause(Seconds(90), Start);
        _budget.Pause(Seconds(5), Start);

        Assert.Equal(Seconds(90), _budget.WaitFor(1, RestPriority.Control, Start));
        Assert.False(_budget.TryTake(1, RestPriority.Control, Start + Seconds(89.999)));
        Assert.True(_budget.TryTake(1, RestPriority.Control, Start + Seconds(90)));
    }

    [Fact]
    public void WhenTheExchangeReportsAnotherLimitThenItsHalfIsUsed()
    {
        _budget.SetLimit(6_000);
        Drain(RestPriority.Control, 3_000);
    }

    [Fact]
    public void WhenAllWaitsAreObeyedThenNoMinuteEverHoldsMoreThanTheShare()
    {
        var random = new Random(11);
        var spent = new List<(TimeSpan At, int Weight)>();
        for (var now = Start; spent.Count < 600; now += Seconds(random.NextDouble()))
        {
            var (weight, priority) = (random.Next(1, 60), (RestPriority)random.Next(4));
            now += _budget.WaitFor(weight, priority, now);
            Assert.True(_budget.TryTake(weight, priority, now));
            spent.Add((now, weight));
        }

        Assert.All(spent, first =>
            Assert.InRange(spent.Where(s => s.At >= first.At && s.At < first.At + Seconds(60)).Sum(static s => s.Weight), 1, 1_200));
    }

    private void Drain(RestPriority priority, int weight)
    {
        for (var i = 0; i < weight; i++) Assert.True(_budget.TryTake(1, priority, Start));
        Assert.False(_budget.TryTake(1, priority, Start));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
