using System.Collections.Concurrent;
using System.Globalization;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>The standard output logs while no logger runs; filters decide what is left out.</summary>
public sealed class StdoutLoggerTests
{
    private static readonly string Mine = $"stdout-logger-class = \"{typeof(Keeper).AssemblyQualifiedName}\"";
    private static readonly string Speaking = $"\"{typeof(SpeakingLogger).AssemblyQualifiedName}\"";

    public StdoutLoggerTests() => Keeper.Lines.Clear();

    [Theory]
    [InlineData("WARNING", "starting! ended!")]
    [InlineData("INFO", "starting! starting ended! ended")]
    [InlineData("ERROR", "")]
    [InlineData("OFF", "")]
    public async Task WhenNoLoggerRunsYetOrAnyMoreThenTheStandardOutputLogsFromItsLevelUp(string level, string lines)
    {
        var system = Start($"loglevel = DEBUG, stdout-loglevel = {level}, loggers = [{Speaking}], {Mine}");
        Say(system, "running");
        system.RegisterOnTermination(() => Say(system, "ended"));
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.Equal(lines, string.Join(' ', Keeper.Lines));
    }

    [Fact]
    public async Task WhenTheStandardOutputIsALoggerItselfThenItLogsAllTheTime()
    {
        var system = Start(
            $"loglevel = DEBUG, stdout-loglevel = WARNING, loggers = [\"Akka.Event.StandardOutLogger\"], {Mine}");
        Say(system, "running");
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.Equal(["running!"], Keeper.Lines);
    }

    [Fact]
    public void WhenTheClassIsNotALoggerThenTheSystemDoesNotStart() =>
        Assert.Throws<ConfigurationException>(() => Start("stdout-logger-class = \"System.Object\""));

    [Fact]
    public async Task WhenEventsAreFilteredThenTheDefaultLoggerLeavesThemOut()
    {
        var filters = new LogFilterBuilder()
            .ExcludeMessageContaining("secret").ExcludeSourceStartingWith("noisy").Build();
        var printed = await Printed(filters, system =>
        {
            Logging.GetLogger(system, "calm").Info("a {0} one", "plain");
            Logging.GetLogger(system, "calm").Info("a {0} one", "secret");
            Logging.GetLogger(system, "noisy").Info("noise");
        });
        Assert.Contains("][calm(akka://filtered)] a plain one", printed, StringComparison.Ordinal);
        Assert.Contains("[INFO][", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("noise", printed, StringComparison.Ordinal);
    }

    private static ActorSystem Start(string settings) => ActorSystem.Create("stdout", $"akka {{ {settings} }}");

    private static void Say(ActorSystem system, string text)
    {
        system.EventStream.Publish(new Warning("me", typeof(Keeper), text + "!"));
        system.EventStream.Publish(new Info("me", typeof(Keeper), text));
    }

    private static async Task<string> Printed(LogFilterSetup filters, Action<ActorSystem> act)
    {
        var (before, captured) = (Console.Out, new StringWriter(CultureInfo.InvariantCulture));
        Console.SetOut(TextWriter.Synchronized(captured));
        try
        {
            var config = ConfigurationFactory.ParseString("akka.loglevel = INFO");
            var system = ActorSystem.Create(
                "filtered", ActorSystemSetup.Create(filters, BootstrapSetup.Create().WithConfig(config)));
            act(system);
            await system.Terminate().WaitAsync(Quiet.Patience);
        }
        finally
        {
            Console.SetOut(before);
        }

        return captured.ToString();
    }

    private sealed class Keeper : MinimalLogger
    {
        public static ConcurrentQueue<string> Lines { get; } = new();

        protected override void Log(object message)
        {
            if (message is LogEvent said && said.LogClass == typeof(Keeper)) Lines.Enqueue($"{said.Message}");
        }
    }

    private sealed class SpeakingLogger : DefaultLogger
    {
        protected override void PreStart() => Say(Context.System, "starting");

        protected override void Print(LogEvent logEvent)
        {
        }
    }
}
