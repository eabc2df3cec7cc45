using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Pattern;

namespace Akka.Embedded.Tests;

/// <summary>What ends a backoff supervisor, and what does not.</summary>
public sealed class BackoffEndTests : IAsyncDisposable
{
    private static readonly TimeSpan Min = TimeSpan.FromSeconds(1);

    private readonly Quiet _quiet = new(ManualScheduler.Setting);
    private readonly Probe _probe;

    public BackoffEndTests() => _probe = _quiet.Probe();

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenTheChildStopsAfterTheFinalMessageThenTheSupervisorStopsToo()
    {
        var supervisor = Supervise(child => OnStop(child).WithFinalStopMessage(m => Equals(m, "stop")));
        await _probe.Expect("start");
        supervisor.Tell("stop");
        Assert.True(await supervisor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheChildStopsWithoutTheFinalMessageThenItIsStartedAgain()
    {
        var supervisor = Supervise(child => OnStop(child).WithFinalStopMessage(m => Equals(m, "final")));
        await _probe.Expect("start");
        supervisor.Tell("stop");
        await Paused(supervisor);
        Clock.Advance(Min);
        await _probe.Expect("start");
    }

    [Fact]
    public async Task WhenTheFinalMessageComesDuringThePauseThenTheSupervisorStopsAtOnce()
    {
        var supervisor = Supervise(child => OnStop(child).WithFinalStopMessage(m => Equals(m, "final")));
        await _probe.Expect("start");
        supervisor.Tell("stop");
        await Paused(supervisor);
        supervisor.Tell("final");
        Assert.True(await supervisor.WatchAsync().WaitAsync(Quiet.Patience));
        Clock.Advance(Min);
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenTheChildFailsAtTheFinalMessageThenItIsStartedAgain()
    {
        var supervisor = Supervise(child =>
            Backoff.OnFailure(child, "child", Min, Min, 0).WithFinalStopMessage(m => Equals(m, "fail")));
        await _probe.Expect("start");
        supervisor.Tell("fail");
        await Paused(supervisor);
        Clock.Advance(Min);
        await _probe.Expect("start");
    }

    [Fact]
    public async Task WhenTheStrategyIsTheStoppingOneThenAFailureEndsTheSupervisor()
    {
        var supervisor = Supervise(child =>
            Backoff.OnFailure(child, "child", Min, Min, 0).WithDefaultStoppingStrategy());
        await _probe.Expect("start");
        supervisor.Tell("fail");
        Assert.True(await supervisor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheStrategyResumesThenTheChildGoesOnWithItsInstance()
    {
        var supervisor = Supervise(child => Backoff.OnFailure(child, "child", Min, Min, 0)
            .WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Resume)));
        await _probe.Expect("start");
        supervisor.Tell("fail");
        Assert.Equal("x", await supervisor.Ask<string>("x", Timeout.InfiniteTimeSpan).WaitAsync(Quiet.Patience));
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenRetriesAreLimitedThenStopsCountLikeFailures()
    {
        var supervisor = Supervise(child => OnStop(child).WithMaxNrOfRetries(1));
        await _probe.Expect("start");
        supervisor.Tell("stop");
        await Paused(supervisor);
        Clock.Advance(Min);
        await _probe.Expect("start");
        supervisor.Tell("stop");
        Assert.True(await supervisor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheChildSpeaksThenItsParentsParentHearsTheSupervisor()
    {
        var heard = _quiet.Probe();
        var child = Scripted.Props(a => a.On<string>(m => Scripted.Up(a, m)));
        var top = _quiet.Act(a =>
        {
            var supervisor = a.Ctx.ActorOf(BackoffSupervisor.Props(OnStop(child)), "supervisor");
            a.On<string>(m =>
            {
                if (a.From.Equals(supervisor)) heard.Ref.Tell($"heard {m}");
                else supervisor.Tell(m);
            });
        });
        top.Tell("x");
        await heard.Expect("heard x");
    }

    private static BackoffOptions OnStop(Props child) => Backoff.OnStop(child, "child", Min, Min, 0);

    private static async Task Paused(IActorRef supervisor)
    {
        while (!(await supervisor.Ask<BackoffSupervisor.CurrentChild>(BackoffSupervisor.GetCurrentChild.Instance))
            .Ref.IsNobody())
        {
            await Task.Yield();
        }
    }

    private IActorRef Supervise(Func<Props, BackoffOptions> options) => _quiet.System.ActorOf(BackoffSupervisor.Props(
        options(Scripted.Props(a =>
        {
            a.OnStart = () => _probe.Ref.Tell("start");
            a.On<string>(m =>
            {
                if (m == "fail") throw new InvalidOperationException();
                if (m == "stop") a.Ctx.Stop(a.Me);
                else a.From.Tell(m);
            });
        }))));
}
