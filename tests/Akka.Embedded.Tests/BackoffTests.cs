using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Embedded.Tests;

public sealed class BackoffTests : IAsyncDisposable
{
    private static readonly TimeSpan Min = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(8);

    private readonly Quiet _quiet = new(ManualScheduler.Setting);

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(99, 8)]
    public void WhenRestartsGoOnThenDelaysDoubleUpToTheMaximum(int restarts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new BackoffDelay(Min, Max, 0).After(restarts));

    [Fact]
    public void WhenThereIsJitterThenDelaysGrowByAtMostThatPart()
    {
        var delays = Enumerable.Range(0, 1000).Select(_ => new BackoffDelay(Min, Max, 0.2).After(0)).ToList();
        Assert.All(delays, delay => Assert.InRange(delay, Min, Min * 1.2));
        Assert.True(delays.Distinct().Count() > 100);
    }

    [Fact]
    public async Task WhenTheChildFailsThenItIsStartedAgainAfterTheDelay()
    {
        var (supervisor, probe) = Supervise(props => Backoff.OnFailure(props, "child", Min, Max, 0));
        await probe.Expect("start");
        supervisor.Tell("fail");
        await probe.Expect("stop");
        await Paused(supervisor);
        Assert.True(probe.HasNothing);
        Clock.Advance(Min);
        await probe.Expect("start");
        Assert.Equal(1, await Restarts(supervisor));
    }

    [Fact]
    public async Task WhenTheChildStopsThenOnStopStartsItAgainAndOnFailureEnds()
    {
        var (onStop, probe) = Supervise(props => Backoff.OnStop(props, "child", Min, Max, 0));
        await probe.Expect("start");
        onStop.Tell("stop");
        await probe.Expect("stop");
        await Paused(onStop);
        Clock.Advance(Min);
        await probe.Expect("start");

        var (onFailure, other) = Supervise(props => Backoff.OnFailure(props, "child", Min, Max, 0));
        await other.Expect("start");
        onFailure.Tell("stop");
        Assert.True(await onFailure.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheChildLivesLongEnoughThenDelaysStartFromTheMinimumAgain()
    {
        var (supervisor, probe) = Supervise(props =>
            Backoff.OnFailure(props, "child", Min, Max, 0).WithAutoReset(TimeSpan.FromSeconds(5)));
        await probe.Expect("start");
        supervisor.Tell("fail");
        await probe.Expect("stop");
        await Paused(supervisor);
        Clock.Advance(Min);
        await probe.Expect("start");
        Assert.Equal(1, await Restarts(supervisor));
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await Restarts(supervisor));
    }

    [Fact]
    public async Task WhenTheResetIsManualThenOnlyTheChildResets()
    {
        var (supervisor, probe) = Supervise(props =>
            Backoff.OnFailure(props, "child", Min, Max, 0).WithManualReset());
        await probe.Expect("start");
        supervisor.Tell("fail");
        await probe.Expect("stop");
        await Paused(supervisor);
        Clock.Advance(Min);
        await probe.Expect("start");
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Restarts(supervisor));
        supervisor.Tell(BackoffSupervisor.Reset.Instance);
        Assert.Equal(0, await Restarts(supervisor));
    }

    [Fact]
    public async Task WhenRetriesAreUsedUpThenTheSupervisorEnds()
    {
        var (supervisor, probe) = Supervise(props => Backoff.OnFailure(props, "child", Min, Max, 0, 1));
        await probe.Expect("start");
        supervisor.Tell("fail");
        await probe.Expect("stop");
        await Paused(supervisor);
        Clock.Advance(Min);
        await probe.Expect("start");
        supervisor.Tell("fail");
        Assert.True(await supervisor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenThereIsNoChildThenMessagesGetTheReplyOrAreDeadLetters()
    {
        var (replying, probe) = Supervise(props =>
            Backoff.OnFailure(props, "child", Min, Max, 0).WithReplyWhileStopped("later"));
        await probe.Expect("start");
        replying.Tell("fail");
        await probe.Expect("stop");
        await Paused(replying);
        Assert.Equal("later", await replying.Ask<string>("x"));

        var (silent, other) = Supervise(props => Backoff.OnFailure(props, "child", Min, Max, 0));
        await other.Expect("start");
        silent.Tell("fail");
        await other.Expect("stop");
        await Paused(silent);
        _quiet.System.EventStream.Subscribe<DeadLetter>(other.Ref);
        silent.Tell("x");
        Assert.Equal("x", (await other.Expect<DeadLetter>()).Message);
    }

    private static async Task Paused(IActorRef supervisor)
    {
        while (!(await supervisor.Ask<BackoffSupervisor.CurrentChild>(BackoffSupervisor.GetCurrentChild.Instance))
            .Ref.IsNobody())
        {
            await Task.Yield();
        }
    }

    private static async Task<int> Restarts(IActorRef supervisor) =>
        (await supervisor.Ask<BackoffSupervisor.RestartCount>(BackoffSupervisor.GetRestartCount.Instance)).Count;

    private (IActorRef Supervisor, Probe Probe) Supervise(Func<Props, BackoffOptions> options)
    {
        var probe = _quiet.Probe();
        var child = Scripted.Props(a =>
        {
            a.OnStart = () => probe.Ref.Tell("start");
            a.OnStop = () => probe.Ref.Tell("stop");
            a.On<string>(m =>
            {
                if (m == "fail") throw new InvalidOperationException();
                a.Ctx.Stop(a.Me);
            });
        });
        return (_quiet.System.ActorOf(BackoffSupervisor.Props(options(child))), probe);
    }
}
