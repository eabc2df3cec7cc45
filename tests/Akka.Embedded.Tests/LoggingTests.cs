using System.Collections.Concurrent;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class LoggingTests
{
    [Fact]
    public async Task WhenALevelIsOffThenItsEventsAreNotPublished()
    {
        await using var quiet = new Quiet("akka.loglevel = WARNING");
        var probe = quiet.Probe();
        quiet.System.EventStream.Subscribe<LogEvent>(probe.Ref);
        var log = Logging.GetLogger(quiet.System, "me");
        log.Info("not {0}", 1);
        log.Warning("this {0}", 2);
        var entry = await probe.Expect<Warning>();
        Assert.Equal(("this 2", "me(akka://test)"), (entry.Message.ToString(), entry.LogSource));
    }

    [Fact]
    public async Task WhenAnActorLogsThenItsPathAndTypeAreTheSource()
    {
        await using var quiet = new Quiet("akka.loglevel = DEBUG");
        var probe = quiet.Probe();
        quiet.System.EventStream.Subscribe<Error>(probe.Ref);
        quiet.Act(a => a.Ctx.GetLogger().Error(new InvalidOperationException(), "oops"), "x");
        var entry = await probe.Expect<Error>();
        Assert.Equal("akka://test/user/x", entry.LogSource);
        Assert.Equal(typeof(Scripted), entry.LogClass);
        Assert.IsType<InvalidOperationException>(entry.Cause);
    }

    [Theory]
    [InlineData("{0} and {1}", "1 and 2")]
    [InlineData("{A} and {B}", "1 and 2")]
    [InlineData("{A:000} {{x}}", "001 {x}")]
    public void WhenATemplateIsFilledThenNamedHolesCountLikeNumberedOnes(string template, string text) =>
        Assert.Equal(text, DefaultLogMessageFormatter.Instance.Format(template, 1, 2));

    [Fact]
    public async Task WhenLoggersAreConfiguredThenTheyGetTheEventsOfTheirLevels()
    {
        CollectingLogger.Entries.Clear();
        await using (var quiet = new Quiet(
            "akka { loglevel = INFO, loggers = [\"Akka.Embedded.Tests.LoggingTests+CollectingLogger, Akka.Embedded.Tests\"] }"))
        {
            quiet.System.Log.Debug("debug");
            quiet.System.Log.Info("info");
            quiet.System.Log.Error("error");
        }

        Assert.Equal(["info", "error"], CollectingLogger.Entries);
    }

    private sealed class CollectingLogger : DefaultLogger
    {
        public static ConcurrentQueue<string> Entries { get; } = new();

        protected override void Print(LogEvent logEvent) => Entries.Enqueue($"{logEvent.Message}");
    }
}
