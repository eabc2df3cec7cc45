using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class AskTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new(ManualScheduler.Setting);

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenTheActorAnswersThenTheTaskHasTheAnswer() =>
        Assert.Equal("x!", await Echo().Ask<string>("x"));

    [Fact]
    public async Task WhenNoAnswerComesInTimeThenTheTaskFailsWithAskTimeout()
    {
        var silent = _quiet.Act(a => a.Any(_ => { }));
        var asked = silent.Ask<string>("x", TimeSpan.FromSeconds(3));
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(asked.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<AskTimeoutException>(() => asked.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheTokenIsCancelledThenTheTaskIsCancelled()
    {
        using var source = new CancellationTokenSource();
        var silent = _quiet.Act(a => a.Any(_ => { }));
        var asked = silent.Ask<string>("x", source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => asked.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheAnswerIsAFailureThenTheTaskFailsWithItsCause()
    {
        var failing = _quiet.Act(a => a.Any(_ => a.From.Tell(new Status.Failure(new InvalidOperationException("no")))));
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => failing.Ask<string>("x"));
        Assert.Equal("no", thrown.Message);
    }

    [Fact]
    public async Task WhenAnyObjectIsAskedForThenAFailureIsAnAnswer()
    {
        var failing = _quiet.Act(a => a.Any(_ => a.From.Tell(new Status.Failure(new InvalidOperationException("no")))));
        Assert.IsType<Status.Failure>(await failing.Ask("x"));
    }

    [Fact]
    public async Task WhenTheAnswerHasAnotherTypeThenTheTaskFails() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Echo().Ask<int>("x"));

    [Fact]
    public async Task WhenASecondAnswerComesThenItIsADeadLetter()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<DeadLetter>(probe.Ref);
        var twice = _quiet.Act(a => a.Any(_ =>
        {
            a.From.Tell("first");
            a.From.Tell("second");
        }));
        Assert.Equal("first", await twice.Ask<string>("x"));
        Assert.Equal("second", (await probe.Expect<DeadLetter>()).Message);
    }

    [Fact]
    public async Task WhenTheQuestionCarriesTheReferenceThenTheAnswerComesThere()
    {
        var actor = _quiet.Act(a => a.On<IActorRef>(replyTo => replyTo.Tell("there")));
        Assert.Equal("there", await actor.Ask<string>(me => me, null, CancellationToken.None));
    }

    [Fact]
    public async Task WhenThePathOfAnAskIsLookedAtThenItIsFoundThereUntilItEnds()
    {
        var found = new TaskCompletionSource<string>();
        var actor = _quiet.Act(a => a.Any(_ =>
        {
            var path = a.From.Path;
            var resolved = ((ExtendedActorSystem)a.Ctx.System).Provider.ResolveActorRef(path);
            found.SetResult(path.ToString());
            resolved.Tell("by path");
        }));
        Assert.Equal("by path", await actor.Ask<string>("x"));
        Assert.StartsWith("akka://test/temp/", await found.Task);
    }

    [Fact]
    public async Task WhenATaskIsPipedThenItsResultComesAsAMessage()
    {
        var probe = _quiet.Probe();
        await Task.FromResult(42).PipeTo(probe.Ref);
        await Task.FromResult(42).PipeTo(probe.Ref, success: n => n + 1);
        await probe.Expect(42, 43);
    }

    [Fact]
    public async Task WhenAPipedTaskFailsThenTheFailureComesAsAMessage()
    {
        var probe = _quiet.Probe();
        await Task.FromException<int>(new InvalidOperationException("no")).PipeTo(probe.Ref);
        await Task.FromException(new InvalidOperationException("no")).PipeTo(probe.Ref, failure: e => e.Message);
        Assert.Equal("no", (await probe.Expect<Status.Failure>()).Cause.Message);
        await probe.Expect("no");
    }

    [Fact]
    public async Task WhenAnActorStopsGracefullyThenTheTaskIsTrue() =>
        Assert.True(await Echo().GracefulStop(TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task WhenAnActorDoesNotStopInTimeThenGracefulStopIsCancelled()
    {
        var stubborn = _quiet.Act(a => a.Any(_ => { }));
        var stop = stubborn.GracefulStop(TimeSpan.FromSeconds(1), "please");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TaskCanceledException>(() => stop.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenManyAskAtOnceThenEachGetsItsOwnAnswer()
    {
        for (var round = 0; round < 100; round++)
        {
            var echo = Echo();
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => echo.Ask<string>($"{i}"))));
            Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}!"), answers);
        }
    }

    private IActorRef Echo() => _quiet.Act(a => a.On<string>(m => a.From.Tell(m + "!")));
}
