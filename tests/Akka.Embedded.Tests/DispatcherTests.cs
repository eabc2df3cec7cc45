using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class DispatcherTests
{
    [Fact]
    public async Task WhenTheDispatcherIsPinnedThenTheActorAlwaysRunsOnItsOwnThread()
    {
        await using var quiet = new Quiet("mine { type = PinnedDispatcher }");
        var props = Scripted.Props(a => a.On<string>(_ => a.From.Tell(Environment.CurrentManagedThreadId)))
            .WithDispatcher("mine");
        var one = quiet.System.ActorOf(props);
        var two = quiet.System.ActorOf(props);
        var first = await one.Ask<int>("?", Quiet.Patience);
        for (var i = 0; i < 20; i++) Assert.Equal(first, await one.Ask<int>("?", Quiet.Patience));
        Assert.NotEqual(first, await two.Ask<int>("?", Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheDispatcherIsNotConfiguredThenTheActorIsRefused()
    {
        await using var quiet = new Quiet();
        Assert.Throws<ConfigurationException>(() =>
            quiet.System.ActorOf(Scripted.Props(_ => { }).WithDispatcher("nope")));
    }

    [Fact]
    public async Task WhenThroughputIsOneThenBusyActorsTakeTurns()
    {
        await using var quiet = new Quiet("one { type = Dispatcher, throughput = 1 }");
        Assert.Equal(1, quiet.System.Dispatchers.Lookup("one").Throughput);
        Assert.Equal(
            MessageDispatcher.DefaultThroughput, quiet.System.Dispatchers.DefaultGlobalDispatcher.Throughput);
    }

    [Theory]
    [InlineData("throughput = 1", "1 a 2 b 3 c")]
    [InlineData("throughput = 2", "1 2 a b 3 c")]
    [InlineData("throughput = 100", "1 2 3 a b c")]
    [InlineData("throughput = 100, throughput-deadline-time = 15ms", "1 2 a b 3 c")]
    [InlineData("throughput = 1, throughput-deadline-time = 15ms", "1 a 2 b 3 c")]
    [InlineData("throughput = 100, throughput-deadline-time = 1ms", "1 a 2 b 3 c")]
    [InlineData("throughput = 100, throughput-deadline-time = 0", "1 2 3 a b c")]
    public void WhenATurnHasALimitThenTheOthersComeInBetween(string limits, string order)
    {
        var pump = new HandPump();
        var told = new List<object>();
        var system = pump.Inside(() => ActorSystem.Create(
            "turns",
            $"akka.loggers = []\nmine {{ type = SynchronizedDispatcher, {limits} }}\n{ManualScheduler.Setting}"));

        // Each message takes 10 ms of the system's time.
        var props = Scripted.Props(a => a.Any(message =>
        {
            told.Add(message);
            ManualScheduler.Of(system).Advance(TimeSpan.FromMilliseconds(10));
        })).WithDispatcher("mine");
        var (one, two) = pump.Inside(() => (system.ActorOf(props), system.ActorOf(props)));
        pump.RunDry();
        foreach (var message in new[] { "1", "2", "3" }) one.Tell(message);
        foreach (var message in new[] { "a", "b", "c" }) two.Tell(message);
        pump.RunDry();
        Assert.Equal(order, string.Join(' ', told));
    }

    [Fact]
    public async Task WhenTheDispatcherIsTheCallingThreadsThenMessagesAreProcessedBeforeTellReturns()
    {
        await using var quiet = new Quiet(
            "here { type = \"Akka.Embedded.Tests.DispatcherTests+HereConfigurator, Akka.Embedded.Tests\" }");
        var thread = 0;
        var actor = quiet.System.ActorOf(
            Scripted.Props(a => a.On<string>(_ => thread = Environment.CurrentManagedThreadId)).WithDispatcher("here"));
        actor.Tell("x");
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    private sealed class HereConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : MessageDispatcherConfigurator(config, prerequisites)
    {
        public override MessageDispatcher Dispatcher() => new Here(this);
    }

    private sealed class Here(MessageDispatcherConfigurator configurator) : MessageDispatcher(configurator)
    {
        protected override void ExecuteTask(IRunnable run) => run.Run();

        protected override void Shutdown()
        {
        }
    }

    [Fact]
    public async Task WhenADispatcherNamesAnExecutorThenItRunsEveryTurn()
    {
        await using var quiet = new Quiet(
            "mine { executor = \"Akka.Embedded.Tests.Support.NotingExecutor, Akka.Embedded.Tests\", note = here }");
        var actor = quiet.System.ActorOf(
            Scripted.Props(a => a.On<string>(_ => a.From.Tell(NotingExecutor.Running ?? "elsewhere"))).WithDispatcher("mine"));
        Assert.Equal("mine: here", await actor.Ask<string>("?", Quiet.Patience));

        var other = quiet.System.ActorOf(
            Scripted.Props(a => a.On<string>(_ => a.From.Tell(NotingExecutor.Running ?? "elsewhere"))));
        Assert.Equal("elsewhere", await other.Ask<string>("?", Quiet.Patience));
    }

    [Theory]
    [InlineData("No.Such.Type, Nowhere", "could not resolve executor service configurator type No.Such.Type, Nowhere")]
    [InlineData("System.Text.StringBuilder", "is not an ExecutorServiceConfigurator")]
    public async Task WhenAnExecutorIsNoneThenTheActorIsRefusedByTheReason(string executor, string reason)
    {
        await using var quiet = new Quiet($"mine.executor = \"{executor}\"");
        var failure = Assert.ThrowsAny<Exception>(() =>
            quiet.System.ActorOf(Scripted.Props(_ => { }).WithDispatcher("mine")));
        Assert.Contains(reason, failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("default-executor")]
    [InlineData("fork-join-executor")]
    [InlineData("task-executor")]
    [InlineData("channel-executor")]
    public async Task WhenAnExecutorIsOneOfAkkasThenTheThreadPoolStandsIn(string executor)
    {
        await using var quiet = new Quiet($"mine.executor = {executor}");
        var actor = quiet.System.ActorOf(
            Scripted.Props(a => a.On<string>(_ => a.From.Tell(Thread.CurrentThread.IsThreadPoolThread))).WithDispatcher("mine"));
        Assert.True(await actor.Ask<bool>("?", Quiet.Patience));
    }

    [Fact]
    public void WhenTheExecutorIsTheCurrentContextThenTurnsArePostedToIt()
    {
        var pump = new HandPump();
        var told = new List<object>();
        var system = pump.Inside(() => ActorSystem.Create(
            "posted", $"akka.loggers = []\nmine.executor = current-context-executor\n{ManualScheduler.Setting}"));
        var actor = pump.Inside(() => system.ActorOf(Scripted.Props(a => a.Any(told.Add)).WithDispatcher("mine")));
        actor.Tell("x");
        Assert.Empty(told);
        pump.RunDry();
        Assert.Equal(["x"], told);
    }
}
