using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>What the engine logs about itself when akka.actor.debug says so.</summary>
public sealed class DebugSettingTests
{
    [Fact]
    public async Task WhenMessagesAreDebuggedThenMarkedActorsMessagesAreLoggedAndNobodyElses()
    {
        await using var quiet = new Quiet("akka.actor.debug.receive = on");
        var log = Listen(quiet);
        quiet.Act(a => a.Any(_ => { })).Tell("unmarked");
        quiet.System.ActorOf<Marked>("marked").Tell("known");
        quiet.System.ActorSelection("/user/marked").Tell(7);
        Assert.StartsWith("received handled message known from", await Line(log));
        Assert.StartsWith("received unhandled message 7 from", await Line(log));
    }

    [Fact]
    public async Task WhenAutomaticMessagesAreDebuggedThenTheyAreLogged()
    {
        await using var quiet = new Quiet("akka.actor.debug.autoreceive = on");
        var log = Listen(quiet);
        var actor = quiet.Act(_ => { });
        actor.Tell(PoisonPill.Instance);
        Assert.StartsWith("received AutoReceiveMessage", await Line(log));
    }

    [Fact]
    public async Task WhenLivesAreDebuggedThenStartsWatchesRestartsAndStopsAreLogged()
    {
        await using var quiet = new Quiet("akka.actor.debug.lifecycle = on");
        var (log, watcher) = (quiet.Probe(), quiet.Probe("watcher"));
        await watcher.ExpectNothing();
        quiet.System.EventStream.Subscribe<Debug>(log.Ref);
        var actor = quiet.Act(a => a.On<string>(m => throw new InvalidOperationException(m)), "x");
        watcher.Watch(actor);
        await watcher.ExpectNothing();
        actor.Tell("fail");
        actor.Tell(PoisonPill.Instance);
        await watcher.Expect<Terminated>();

        var lines = new List<string>();
        while (lines.Count < 6)
        {
            var entry = await log.Expect<Debug>();
            var line = $"{entry.Message}".Split('(')[0].Trim();
            if (line.StartsWith("now watched by", StringComparison.Ordinal)) line = "now watched by";
            if (entry.LogSource == "akka://test/user/x" || line.EndsWith("/user/x", StringComparison.Ordinal))
                lines.Add(line);
        }

        var expected = new[]
        {
            "now supervising akka://test/user/x", "Started", "now watched by", "Restarting", "Restarted", "Stopped",
        };
        Assert.Equal(expected.Order(), lines.Order());
    }

    [Fact]
    public async Task WhenSubscriptionsAreDebuggedThenTheyAreLogged()
    {
        await using var quiet = new Quiet("akka.actor.debug.event-stream = on");
        var log = Listen(quiet);
        quiet.System.EventStream.Subscribe<int>(log.Ref);
        quiet.System.EventStream.Unsubscribe<int>(log.Ref);
        Assert.EndsWith("to channel System.Int32", await Line(log));
        Assert.StartsWith("unsubscribing", await Line(log));
    }

    [Fact]
    public async Task WhenUnhandledMessagesAreDebuggedThenTheyAreLoggedInTheActorsName()
    {
        await using var quiet = new Quiet("akka.actor.debug.unhandled = on");
        var log = Listen(quiet);
        quiet.Act(a => a.Any(a.Refuse), "deaf").Tell("x", log.Ref);
        var entry = await log.Expect<Debug>();
        Assert.Equal(
            ($"Unhandled message from {log.Ref.Path} : x", "akka://test/user/deaf"),
            (entry.Message.ToString(), entry.LogSource));
    }

    [Fact]
    public async Task WhenNothingIsDebuggedThenNothingIsSaid()
    {
        await using var quiet = new Quiet();
        var log = Listen(quiet);
        var actor = quiet.Act(a => a.Any(a.Refuse));
        actor.Tell("x");
        actor.Tell(PoisonPill.Instance);
        Assert.True(await actor.WatchAsync().WaitAsync(Quiet.Patience));
        await log.ExpectNothing();
    }

    private static Probe Listen(Quiet quiet)
    {
        var log = quiet.Probe();
        quiet.System.EventStream.Subscribe<Debug>(log.Ref);
        return log;
    }

    private static async Task<string> Line(Probe log) => (await log.Expect<Debug>()).Message.ToString() ?? string.Empty;

    private sealed class Marked : ActorBase, ILogReceive
    {
        protected override bool Receive(object message) => message is string;
    }
}
