using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class SynchronizedDispatcherTests
{
    private const string OneThread =
        "akka { loglevel = INFO, log-dead-letters = 10, "
        + "loggers = [\"Akka.Embedded.Tests.SynchronizedDispatcherTests+ListLogger, Akka.Embedded.Tests\"], "
        + "actor.default-dispatcher { type = SynchronizedDispatcher, throughput = 3 } }\n" + ManualScheduler.Setting;

    [ThreadStatic]
    private static List<string>? s_log;

    [Fact]
    public void WhenAWholeSystemLivesOnOneContextThenAHundredRunsAreTheSame()
    {
        var first = Story();
        Assert.Contains("asked 42", first);
        Assert.Contains("piped 7", first);
        Assert.Contains("handler went on after 43", first);
        Assert.Contains("late: AskTimeoutException", first);
        Assert.Contains("restarted", first);
        Assert.Contains("found worker", first);
        Assert.Contains("both 1 2", first);
        Assert.Contains("stopped gracefully True", first);
        Assert.Contains("log: hello", first);
        Assert.Contains("phase", first);
        Assert.Equal("terminated", first[^1]);
        for (var i = 1; i < 100; i++) Assert.Equal(first, Story());
    }

    [Fact]
    public void WhenTheContextIsNotPumpedThenNothingHappens()
    {
        var pump = new HandPump();
        var heard = 0;
        var system = pump.Inside(() => ActorSystem.Create("still", OneThread));
        var actor = pump.Inside(() => system.ActorOf(Scripted.Props(a => a.On<string>(_ => heard++))));
        actor.Tell("x");
        Assert.Equal(0, heard);
        pump.RunDry();
        Assert.Equal(1, heard);
        End(pump, system);
    }

    [Fact]
    public void WhenNoContextIsCurrentThenTheDispatcherIsRefusedByName()
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var failure = Assert.Throws<ConfigurationException>(() => ActorSystem.Create("nowhere", OneThread));
            Assert.Contains(Dispatchers.DefaultDispatcherId, failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    [Fact]
    public async Task WhenOneActorIsOnTheContextThenTheOthersStayOnThePool()
    {
        await using var quiet = new Quiet();
        var pump = new HandPump();
        var threads = new List<int>();
        var mine = pump.Inside(() => quiet.System.ActorOf(
            Scripted.Props(a => a.On<string>(_ => threads.Add(Environment.CurrentManagedThreadId)))
                .WithDispatcher(Dispatchers.SynchronizedDispatcherId)));
        var other = quiet.Act(a => a.On<string>(_ => a.From.Tell("pool")));
        mine.Tell("x");
        Assert.Equal("pool", await other.Ask<string>("?", Quiet.Patience));
        Assert.Empty(threads);
        pump.RunDry();
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        mine.Tell(PoisonPill.Instance);
        pump.RunDry();
    }

    /// <summary>One run: everything that could leave the context, in the order in which it came back.</summary>
    private static List<string> Story()
    {
        var pump = new HandPump();
        var told = s_log = [];
        var system = pump.Inside(() => ActorSystem.Create("story", OneThread));
        pump.RunDry();
        pump.Inside(() => system.ActorOf(Props.Create(() => new Teller(told)), "teller"));
        pump.RunDry();
        ManualScheduler.Of(system).Advance(TimeSpan.FromSeconds(5));
        pump.RunDry();
        pump.Inside(() => CoordinatedShutdown.Get(system)).AddTask(
            CoordinatedShutdown.PhaseServiceStop, "tell", () =>
            {
                told.Add("phase");
                return Task.FromResult(Done.Instance);
            });
        End(pump, system);
        Assert.Equal(0, pump.Strangers);
        return [.. told, $"{pump.Runs} posts", "terminated"];
    }

    private static void End(HandPump pump, ActorSystem system)
    {
        var end = pump.Inside(system.Terminate);
        pump.RunDry();
        Assert.True(end.IsCompletedSuccessfully);
    }

    public sealed class ListLogger : ReceiveActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
    {
        public ListLogger()
        {
            Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
            Receive<LogEvent>(logged => s_log?.Add($"log: {logged.Message}"));
        }
    }

    private sealed class Teller : ReceiveActor
    {
        private readonly List<string> _told;
        private readonly IActorRef _worker = Context.ActorOf(Props.Create(() => new Worker()), "worker");

        public Teller(List<string> told)
        {
            _told = told;
            Receive<string>(_told.Add);
            Receive<int>(number => _told.Add($"piped {number}"));
            Receive<Status.Failure>(failure => _told.Add($"late: {failure.Cause.GetType().Name}"));
            ReceiveAsync<Go>(async _ =>
            {
                _told.Add($"asked {await _worker.Ask<int>(41)}");
                await Task.Yield();
                _told.Add($"handler went on after {await _worker.Ask<int>(42)}");
                var found = await Context.ActorSelection("*er").ResolveOne(TimeSpan.FromSeconds(1));
                _told.Add($"found {found.Path.Name}");
                var both = await Task.WhenAll(_worker.Ask<int>(0), _worker.Ask<int>(1)).ConfigureAwait(true);
                _told.Add($"both {both[0]} {both[1]}");
                _worker.Tell("fail");
            });
            Receive<Stop>(_ =>
            {
                _worker.GracefulStop(TimeSpan.FromSeconds(1)).PipeTo(Self, success: ok => $"stopped gracefully {ok}");
            });
        }

        protected override void PreStart()
        {
            Context.GetLogger().Info("hello");
            _worker.Ask<int>(6).PipeTo(Self);
            _worker.Ask<int>("silence", TimeSpan.FromSeconds(3)).PipeTo(Self);
            Later(Self, _worker).PipeTo(Self);
            Self.Tell(new Go());
            Context.System.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(4), Self, new Stop(), Self);
        }

        /// <summary>A library's code: it does not know of any context.</summary>
        private static async Task<object> Later(IActorRef teller, IActorRef worker)
        {
            var number = await worker.Ask<int>(1000).ConfigureAwait(false);
            teller.Tell($"library {number}");
            return $"library again {await worker.Ask<int>(number)}";
        }

        private sealed record Go;

        private sealed record Stop;
    }

    private sealed class Worker : ReceiveActor
    {
        public Worker()
        {
            Receive<int>(number => Sender.Tell(number + 1));
            Receive<string>(text => text == "fail", _ => throw new InvalidOperationException("as told"));
        }

        protected override void PostRestart(Exception reason) => Context.Parent.Tell("restarted");
    }
}
