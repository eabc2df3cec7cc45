using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Util;

namespace Akka.Embedded.Tests.Streams;

/// <summary>Sources, flows and substreams have the same operations: each gives the same on all three.</summary>
public sealed class CarrierTests : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly StreamKit _kit = StreamKit.Real();

    private delegate SubFlow<string, NotUsed, IRunnableGraph<NotUsed>> OnSubstreams(
        SubFlow<int, NotUsed, IRunnableGraph<NotUsed>> substreams);

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenElementsAreChangedThenAllCarriersAgree()
    {
        await Agree("3,6,9", s => s.Select(Text), f => f.Select(Text), b => b.Select(Text));
        await Agree("3,6,9", s => s.SelectAsync(2, Later), f => f.SelectAsync(2, Later), b => b.SelectAsync(2, Later));
        await Agree(
            "3,6,9", s => s.SelectAsyncUnordered(1, Later), f => f.SelectAsyncUnordered(1, Later),
            b => b.SelectAsyncUnordered(1, Later));
        await Agree("3,3,6,6,9,9", s => s.SelectMany(Two), f => f.SelectMany(Two), b => b.SelectMany(Two));
        await Agree(
            "3,3,6,6,9,9", s => s.StatefulSelectMany(() => (Func<int, IEnumerable<string>>)Two),
            f => f.StatefulSelectMany(() => (Func<int, IEnumerable<string>>)Two),
            b => b.StatefulSelectMany(() => (Func<int, IEnumerable<string>>)Two));
        await Agree("6", s => s.Where(IsTwo).Select(Text), f => f.Where(IsTwo).Select(Text), b => b.Where(IsTwo).Select(Text));
        await Agree(
            "3,9", s => s.WhereNot(IsTwo).Select(Text), f => f.WhereNot(IsTwo).Select(Text),
            b => b.WhereNot(IsTwo).Select(Text));
        await Agree("6", s => s.Collect(n => n == 2, Text), f => f.Collect(n => n == 2, Text), null);
    }

    [Fact]
    public async Task WhenElementsAreLeftOutThenAllCarriersAgree()
    {
        await Agree("3,6", s => s.Take(2).Select(Text), f => f.Take(2).Select(Text), b => b.Take(2).Select(Text));
        await Agree("9", s => s.Skip(2).Select(Text), f => f.Skip(2).Select(Text), b => b.Skip(2).Select(Text));
        await Agree(
            "3,6", s => s.TakeWhile(n => n < 2, true).Select(Text), f => f.TakeWhile(n => n < 2, true).Select(Text),
            b => b.TakeWhile(n => n < 2, true).Select(Text));
        await Agree(
            "6,9", s => s.SkipWhile(n => n < 2).Select(Text), f => f.SkipWhile(n => n < 2).Select(Text),
            b => b.SkipWhile(n => n < 2).Select(Text));
        await Agree(
            "3,6,9", s => s.TakeWithin(Long).Select(Text), f => f.TakeWithin(Long).Select(Text),
            b => b.TakeWithin(Long).Select(Text));
        await Agree("3,6,9", s => s.Limit(3).Select(Text), f => f.Limit(3).Select(Text), b => b.Limit(3).Select(Text));
        await Agree(
            "3,6,9", s => s.LimitWeighted(6, n => n).Select(Text), f => f.LimitWeighted(6, n => n).Select(Text),
            b => b.LimitWeighted(6, n => n).Select(Text));
    }

    [Fact]
    public async Task WhenElementsArePacedThenAllCarriersAgree()
    {
        await Agree(
            "3,6,9", s => s.Buffer(3, OverflowStrategy.Fail).Select(Text),
            f => f.Buffer(3, OverflowStrategy.Fail).Select(Text), b => b.Buffer(3, OverflowStrategy.Fail).Select(Text));
        await Agree("3,6,9", s => s.Detach().Select(Text), f => f.Detach().Select(Text), b => b.Detach().Select(Text));
        await Agree(
            "3,6,9", s => s.Throttle(9, Long, 9, ThrottleMode.Enforcing).Select(Text),
            f => f.Throttle(9, Long, 9, ThrottleMode.Enforcing).Select(Text),
            b => b.Throttle(9, Long, 9, ThrottleMode.Enforcing).Select(Text));
        await Agree(
            "3,6,9", s => s.Throttle(9, Long, 9, n => n, ThrottleMode.Enforcing).Select(Text),
            f => f.Throttle(9, Long, 9, n => n, ThrottleMode.Enforcing).Select(Text),
            b => b.Throttle(9, Long, 9, n => n, ThrottleMode.Enforcing).Select(Text));
        await Agree(
            "3,6,9", s => s.IdleTimeout(Long).InitialDelay(TimeSpan.Zero).Select(Text),
            f => f.IdleTimeout(Long).InitialDelay(TimeSpan.Zero).Select(Text),
            b => b.IdleTimeout(Long).InitialDelay(TimeSpan.Zero).Select(Text));
    }

    [Fact]
    public async Task WhenElementsAreGatheredThenAllCarriersAgree()
    {
        await Agree("18", s => s.Sum(Add).Select(Text), f => f.Sum(Add).Select(Text), b => b.Sum(Add).Select(Text));
        await Agree(
            "18", s => s.Aggregate(0, Add).Select(Text), f => f.Aggregate(0, Add).Select(Text),
            b => b.Aggregate(0, Add).Select(Text));
        await Agree(
            "0,3,9,18", s => s.Scan(0, Add).Select(Text), f => f.Scan(0, Add).Select(Text),
            b => b.Scan(0, Add).Select(Text));
        await Agree("1+2,3", s => s.Grouped(2).Select(Plus), f => f.Grouped(2).Select(Plus), b => b.Grouped(2).Select(Plus));
        await Agree(
            "1+2,3", s => s.GroupedWithin(2, Long).Select(Plus), f => f.GroupedWithin(2, Long).Select(Plus),
            b => b.GroupedWithin(2, Long).Select(Plus));
        await Agree(
            "1+2,3", s => s.GroupedWeightedWithin(4, 9, Long, n => n).Select(Plus),
            f => f.GroupedWeightedWithin(4, 9, Long, n => n).Select(Plus),
            b => b.GroupedWeightedWithin(4, 9, Long, n => n).Select(Plus));
    }

    [Fact]
    public async Task WhenABusyDownstreamGetsSumsThenNothingIsMissingOnAnyCarrier()
    {
        await Agree("18", s => s.Conflate(Add).Sum(Add).Select(Text), f => f.Conflate(Add).Sum(Add).Select(Text),
            b => b.Conflate(Add).Sum(Add).Select(Text));
        await Agree(
            "18", s => s.ConflateWithSeed(n => n, Add).Sum(Add).Select(Text),
            f => f.ConflateWithSeed(n => n, Add).Sum(Add).Select(Text),
            b => b.ConflateWithSeed(n => n, Add).Sum(Add).Select(Text));
        await Agree(
            "18", s => s.Batch(2, n => n, Add).Sum(Add).Select(Text), f => f.Batch(2, n => n, Add).Sum(Add).Select(Text),
            b => b.Batch(2, n => n, Add).Sum(Add).Select(Text));
        await Agree(
            "18", s => s.BatchWeighted(9, n => n, n => n, Add).Sum(Add).Select(Text),
            f => f.BatchWeighted(9, n => n, n => n, Add).Sum(Add).Select(Text),
            b => b.BatchWeighted(9, n => n, n => n, Add).Sum(Add).Select(Text));
    }

    [Fact]
    public async Task WhenElementsFailOrBecomeSourcesThenAllCarriersAgree()
    {
        await Agree(
            "3,6,x", s => s.Select(NoThree).Recover(_ => new Option<string>("x")),
            f => f.Select(NoThree).Recover(_ => new Option<string>("x")), null);
        await Agree(
            "3,6,x", s => s.Select(NoThree).RecoverWithRetries(_ => Source.Single("x"), 1),
            f => f.Select(NoThree).RecoverWithRetries(_ => Source.Single("x"), 1),
            b => b.Select(NoThree).RecoverWithRetries(_ => Source.Single("x"), 1));
        await Agree(
            "3,6,FormatException", s => s.Select(NoThree).SelectError(_ => new FormatException()).Recover(Named),
            f => f.Select(NoThree).SelectError(_ => new FormatException()).Recover(Named), null);
        await Agree(
            "3,3,6,6,9,9", s => s.ConcatMany(n => Source.From(Two(n))), f => f.ConcatMany(n => Source.From(Two(n))),
            b => b.ConcatMany(n => Source.From(Two(n))));
        await Agree(
            "3,3,6,6,9,9", s => s.MergeMany(1, n => Source.From(Two(n))), f => f.MergeMany(1, n => Source.From(Two(n))),
            b => b.MergeMany(1, n => Source.From(Two(n))));
    }

    [Fact]
    public async Task WhenFlowsAreJoinedWithSourcesThenTheyAgreeWithJoinedSources()
    {
        var more = Source.From([7]);
        await Agree("3,6,9,21", s => s.Concat(more).Select(Text), f => f.Concat(more).Select(Text), null);
        await Agree("21,3,6,9", s => s.Prepend(more).Select(Text), f => f.Prepend(more).Select(Text), null);
        await Agree("24", s => s.ZipWith(more, Add).Select(Text), f => f.ZipWith(more, Add).Select(Text), null);
        await Agree("(1, 7)", s => s.Zip(more).Select(p => $"{p}"), f => f.Zip(more).Select(p => $"{p}"), null);
        await Agree(
            "39", s => s.Merge(more).Sum(Add).Select(Text), f => f.Merge(more).Sum(Add).Select(Text), null);
        await Agree(
            "39", s => s.MergeMaterialized(more, Keep.Left).Sum(Add).Select(Text),
            f => f.MergeMaterialized(more, Keep.Left).Sum(Add).Select(Text), null);
        await Agree(
            "3,6,9", s => s.AlsoTo(Sink.Ignore<int>().MapMaterializedValue(_ => NotUsed.Instance)).Select(Text),
            f => f.AlsoTo(Sink.Ignore<int>().MapMaterializedValue(_ => NotUsed.Instance)).Select(Text), null);
        await Agree(
            "3,6,9", s => s.WatchTermination(Keep.Left).Select(Text), f => f.WatchTermination(Keep.Left).Select(Text),
            null);
    }

    private static string Text(int n) => $"{n * 3}";

    private static async Task<string> Later(int n)
    {
        await Task.Yield();
        return Text(n);
    }

    private static string[] Two(int n) => [Text(n), Text(n)];

    private static bool IsTwo(int n) => n == 2;

    private static int Add(int a, int b) => a + b;

    private static string Plus(IEnumerable<int> group) => string.Join("+", group);

    private static string NoThree(int n) => n == 3 ? throw new TimeoutException() : Text(n);

    private static Option<string> Named(Exception cause) => cause.GetType().Name;

    private async Task Agree(
        string expected, Func<Source<int, NotUsed>, Source<string, NotUsed>> onSource,
        Func<Flow<int, int, NotUsed>, Flow<int, string, NotUsed>> onFlow, OnSubstreams? onSubstreams)
    {
        var numbers = Source.From([1, 2, 3]);
        Assert.Equal(expected, string.Join(",", await _kit.All(onSource(numbers))));
        Assert.Equal(expected, string.Join(",", await _kit.All(numbers.Via(onFlow(Flow.Create<int>())))));
        if (onSubstreams is null) return;
        var merged = (Source<string, NotUsed>)onSubstreams(numbers.GroupBy(1, _ => "all")).MergeSubstreams();
        Assert.Equal(expected, string.Join(",", await _kit.All(merged)));
    }
}
