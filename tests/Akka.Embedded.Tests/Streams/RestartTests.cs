using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class RestartTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly RestartSettings Settings = RestartSettings.Create(Second, Second * 4, 0);

    private readonly StreamKit _kit = StreamKit.Virtual();
    private int _runs;

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public void WhenASourceEndsThenItIsStartedAgainAfterADelayThatDoubles()
    {
        var seen = new List<int>();
        Run(RestartSource.WithBackoff(Failing, Settings), seen);
        foreach (var (wait, run) in new[] { (1, 2), (2, 3), (4, 4), (4, 5) })
        {
            _kit.Advance((Second * wait) - TimeSpan.FromTicks(1));
            Assert.Equal(run - 1, _runs);
            _kit.Advance(TimeSpan.FromTicks(1));
            Assert.Equal(run, _runs);
        }

        Assert.Equal([1, 2, 3, 4, 5], seen);
    }

    [Fact]
    public void WhenARunLastsThenTheDelaysBeginAnew()
    {
        var inputs = new List<ISourceQueueWithComplete<int>>();
        Run(RestartSource.WithBackoff(() => Source.Queue<int>(1, OverflowStrategy.Fail).MapMaterializedValue(queue =>
        {
            inputs.Add(queue);
            return NotUsed.Instance;
        }), Settings), []);
        inputs[0].Complete();
        _kit.Advance(Second);
        inputs[1].Complete();
        _kit.Advance(Second * 2);
        Assert.Equal(3, inputs.Count);
        _kit.Advance(Second * 10);
        inputs[2].Complete();
        _kit.Advance(Second);
        Assert.Equal(4, inputs.Count);
    }

    [Fact]
    public async Task WhenThereWereTooManyRestartsThenTheStreamEndsAsTheSourceDid()
    {
        var settings = Settings.WithMaxRestarts(2, Second * 100);
        var failed = RestartSource.WithBackoff(Failing, settings).RunWith(Sink.Seq<int>(), _kit.Materializer);
        _kit.Advance(Second * 20);
        await Assert.ThrowsAsync<TimeoutException>(() => failed.WaitAsync(Quiet.Patience));
        Assert.Equal(3, _runs);
        var completed = RestartSource.WithBackoff(() => Source.Single(1), settings)
            .RunWith(Sink.Seq<int>(), _kit.Materializer);
        _kit.Advance(Second * 20);
        Assert.Equal([1, 1, 1], await completed.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenOnlyFailuresCountThenACompleteSourceEndsTheStream()
    {
        var result = RestartSource.OnFailuresWithBackoff(
            () => ++_runs < 3 ? Source.Failed<int>(new TimeoutException()) : Source.From([7, 8]), Settings)
            .RunWith(Sink.Seq<int>(), _kit.Materializer);
        _kit.Advance(Second * 10);
        Assert.Equal([7, 8], await result.WaitAsync(Quiet.Patience));
        Assert.Equal(3, _runs);
    }

    [Fact]
    public async Task WhenDownstreamHasEnoughThenTheSourceIsNotStartedAgain()
    {
        var first = RestartSource.WithBackoff(Failing, Settings).Take(1).RunWith(Sink.Seq<int>(), _kit.Materializer);
        Assert.Equal([1], await first.WaitAsync(Quiet.Patience));
        _kit.Advance(Second * 100);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task WhenTheFactoryThrowsThenTheStreamFails() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _kit.All(
            RestartSource.WithBackoff<int, NotUsed>(() => throw new ArgumentException("no source"), Settings)));

    [Fact]
    public void WhenASinkWantsNoMoreThenElementsWaitForItsNextRun()
    {
        var runs = new List<List<int>>();
        var sink = RestartSink.WithBackoff(
            () =>
            {
                var run = new List<int>();
                runs.Add(run);
                return Flow.Create<int>().Take(2).To(Sink.ForEach<int>(run.Add));
            }, Settings);
        var input = Source.Queue<int>(64, OverflowStrategy.Fail).To(sink).Run(_kit.Materializer);
        foreach (var n in Enumerable.Range(1, 6)) _ = input.OfferAsync(n);
        Assert.Equal([1, 2], runs[0]);
        _kit.Advance(Second);
        Assert.Equal([3, 4], runs[1]);
        _kit.Advance(Second * 2);
        Assert.Equal([5, 6], runs[2]);
        input.Complete();
        _kit.Advance(Second * 100);
        Assert.Equal(3, runs.Count);
        Assert.True(input.WatchCompletionAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WhenAFlowFailsThenItIsStartedAgainAndElementsWait()
    {
        var probe = new FlowProbe<int, int>(_kit, RestartFlow.WithBackoff(Fragile, Settings));
        probe.Push(1);
        await probe.Expect(1);
        probe.Push(0, 2, 3);
        var waiting = probe.Pull();
        Assert.False(waiting.IsCompleted);
        _kit.Advance(Second);
        Assert.Equal(2, (await waiting).Value);
        await probe.Expect(3);
        Assert.Equal(2, _runs);
        probe.Complete();
        await probe.ExpectEnd();
    }

    [Fact]
    public async Task WhenAFlowCompletesThenOnlyWithBackoffStartsItAgain()
    {
        var again = new FlowProbe<int, int>(
            _kit, RestartFlow.WithBackoff(() => Flow.Create<int>().Take(1), Settings));
        again.Push(1, 2);
        await again.Expect(1);
        var second = again.Pull();
        _kit.Advance(Second);
        Assert.Equal(2, (await second).Value);

        var once = new FlowProbe<int, int>(
            _kit, RestartFlow.OnFailuresWithBackoff(() => Flow.Create<int>().Take(1), Settings));
        once.Push(1, 2);
        await once.Expect(1);
        await once.ExpectEnd();
    }

    [Fact]
    public async Task WhenAFlowFailsTooOftenThenTheStreamFails()
    {
        var probe = new FlowProbe<int, int>(
            _kit, RestartFlow.OnFailuresWithBackoff(Fragile, Settings.WithMaxRestarts(1, Second * 100)));
        probe.Push(0, 0);
        _kit.Advance(Second);
        await probe.ExpectFailure<DivideByZeroException>();
    }

    [Fact]
    public void WhenSettingsAreChangedThenTheOthersStay()
    {
        var settings = Settings.WithMinBackoff(Second * 2).WithMaxBackoff(Second * 9).WithRandomFactor(0.5)
            .WithMaxRestarts(7, Second * 30);
        Assert.Equal((Second * 2, Second * 9), (settings.MinBackoff, settings.MaxBackoff));
        Assert.Equal((0.5, 7, Second * 30), (settings.RandomFactor, settings.MaxRestarts, settings.MaxRestartsWithin));
        Assert.Contains("maxRestarts=7", settings.ToString(), StringComparison.Ordinal);
    }

    private Flow<int, int, NotUsed> Fragile()
    {
        _runs++;
        return Flow.Create<int>().Select(n => n == 0 ? throw new DivideByZeroException() : n);
    }

    private Source<int, NotUsed> Failing()
    {
        _runs++;
        return Source.From([_runs, 0]).Select(n => n == 0 ? throw new TimeoutException() : n);
    }

    private void Run(Source<int, NotUsed> source, List<int> seen) =>
        source.To(Sink.ForEach<int>(seen.Add)).Run(_kit.Materializer);
}
