using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>How many dead letters are logged, and when.</summary>
public sealed class DeadLetterLogTests
{
    [Fact]
    public async Task WhenTheNumberIsReachedThenThereIsAPauseAndThenTheCountStartsAnew()
    {
        await using var quiet = new Quiet(Settings("log-dead-letters = 2, log-dead-letters-suspend-duration = 5s"));
        var log = Listen(quiet);
        Send(quiet, 4);
        Assert.EndsWith("[1] dead letters encountered.", await Line(log));
        Assert.EndsWith(
            "[2] dead letters encountered, no more dead letters will be logged in next [00:00:05].", await Line(log));
        await log.ExpectNothing();
        ManualScheduler.Of(quiet.System).Advance(TimeSpan.FromSeconds(6));
        Send(quiet, 2);
        Assert.EndsWith(
            "[5] dead letters encountered, of which 2 were not logged. The counter will be reset now.",
            await Line(log));
        Assert.EndsWith("[1] dead letters encountered.", await Line(log));
    }

    [Fact]
    public async Task WhenThePauseIsEndlessThenNothingMoreIsLoggedEver()
    {
        await using var quiet = new Quiet(
            Settings("log-dead-letters = 1, log-dead-letters-suspend-duration = infinite"));
        var log = Listen(quiet);
        Send(quiet, 1);
        Assert.EndsWith("[1] dead letters encountered, no more dead letters will be logged.", await Line(log));
        ManualScheduler.Of(quiet.System).Advance(TimeSpan.FromDays(1000));
        Send(quiet, 3);
        await log.ExpectNothing();
    }

    [Fact]
    public async Task WhenAllAreToBeLoggedThenAllAre()
    {
        await using var quiet = new Quiet(Settings("log-dead-letters = on"));
        var log = Listen(quiet);
        Send(quiet, 20);
        for (var number = 1; number <= 20; number++)
            Assert.EndsWith($"[{number}] dead letters encountered.", await Line(log));
    }

    [Fact]
    public async Task WhenNoneAreToBeLoggedThenNoneAre()
    {
        await using var quiet = new Quiet(Settings("log-dead-letters = off"));
        var log = Listen(quiet);
        Send(quiet, 3);
        await log.ExpectNothing();
    }

    [Fact]
    public async Task WhenALetterIsNotToBeTalkedAboutThenItDoesNotCount()
    {
        await using var quiet = new Quiet(Settings("log-dead-letters = 10"));
        var log = Listen(quiet);
        quiet.System.DeadLetters.Tell(new Quietly());
        quiet.Act(a => a.Any(a.Refuse), "deaf").Tell(new Quietly());
        quiet.System.ActorSelection("/user/nobody").Tell("loud");
        Assert.EndsWith("[1] dead letters encountered.", await Line(log));
    }

    [Fact]
    public async Task WhenAMessageIsUnhandledThenTheLineSaysSoInTheActorsName()
    {
        await using var quiet = new Quiet(Settings("log-dead-letters = 10"));
        var log = Listen(quiet);
        quiet.Act(a => a.Any(a.Refuse), "deaf").Tell("x");
        var entry = await log.Expect<Info>();
        Assert.Equal("akka://test/user/deaf", entry.LogSource);
        Assert.Contains("Message [String] from", entry.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("was unhandled. [1]", entry.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on", 1)]
    [InlineData("off", 0)]
    public async Task WhenTheSystemGoesDownThenTheSettingSaysWhetherTheyAreLogged(string setting, int lines)
    {
        Keeper.Lines.Clear();
        await using (var quiet = new Quiet(
            $"akka {{ loglevel = INFO, log-dead-letters = 10, log-dead-letters-during-shutdown = {setting}, "
            + $"loggers = [\"{typeof(Keeper).AssemblyQualifiedName}\"] }}"))
        {
            var system = quiet.System;
            await quiet.Act(a =>
            {
                a.OnStop = () => system.DeadLetters.Tell("last words");
                a.Any(m => a.From.Tell(m));
            }).Ask<string>("started", Quiet.Patience);
        }

        Assert.Equal(lines, Keeper.Lines.Count);
    }

    private static string Settings(string deadLetters) =>
        $"{ManualScheduler.Setting}\nakka {{ loglevel = INFO, {deadLetters} }}";

    private static Probe Listen(Quiet quiet)
    {
        var log = quiet.Probe();
        quiet.System.EventStream.Subscribe<Info>(log.Ref);
        return log;
    }

    private static void Send(Quiet quiet, int count)
    {
        for (var i = 0; i < count; i++) quiet.System.DeadLetters.Tell("letter");
    }

    private static async Task<string> Line(Probe log) => (await log.Expect<Info>()).Message.ToString() ?? string.Empty;

    private sealed record Quietly : IDeadLetterSuppression;

    private sealed class Keeper : DefaultLogger
    {
        public static ConcurrentQueue<string> Lines { get; } = new();

        protected override void Print(LogEvent logEvent) => Lines.Enqueue($"{logEvent.Message}");
    }
}
