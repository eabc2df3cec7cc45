using Akka.Embedded.Tests.Support;
using Akka.Event;
using Akka.Logger.Serilog;
using Serilog;
using Serilog.Core;

namespace Akka.Embedded.Tests;

public sealed class SerilogTests
{
    [Fact]
    public async Task WhenATemplateIsLoggedThenSerilogKeepsItsNamesAndValues()
    {
        var sink = new Sink();
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(sink).CreateLogger();
        await using (var quiet = new Quiet(
            "akka { loglevel = DEBUG, loggers = [\"Akka.Logger.Serilog.SerilogLogger, Akka.Logger.Serilog\"] }"))
        {
            quiet.System.Log.Warning("{Symbol} closed at {Price}", "BTCUSDT", 1.5m);
            await sink.Seen.Task.WaitAsync(Quiet.Patience);
        }

        var entry = await sink.Seen.Task;
        Assert.Equal("{Symbol} closed at {Price}", entry.MessageTemplate.Text);
        Assert.Equal("\"BTCUSDT\"", entry.Properties["Symbol"].ToString());
        Assert.Equal("1.5", entry.Properties["Price"].ToString());
        Assert.Contains("SourceContext", entry.Properties.Keys);
    }

    [Fact]
    public async Task WhenALoggerHasAContextThenItsPropertiesAreOnItsEventsAndOnNobodyElses()
    {
        var entries = await Logged(system =>
        {
            var plain = system.GetLogger<SerilogLoggingAdapter>("me");
            var context = plain.ForContext("Stream", "a").ForContext("Attempt", 2);
            context.Warning("{Symbol} lost", "X");
            plain.Warning("nothing special");
        });
        Assert.Equal("{Symbol} lost", entries[0].MessageTemplate.Text);
        Assert.Equal(
            ("\"X\"", "\"a\"", "2"),
            (Text(entries[0], "Symbol"), Text(entries[0], "Stream"), Text(entries[0], "Attempt")));
        Assert.DoesNotContain("Stream", entries[1].Properties.Keys);
    }

    [Fact]
    public async Task WhenAPlainLoggerGetsAContextThenItKeepsItsSource()
    {
        var entries = await Logged(system => system.Log.ForContext("Stream", "a").Warning("lost"));
        Assert.Equal("\"ActorSystem(test)\"", Text(entries[0], "LogSource"));
        Assert.Equal("\"a\"", Text(entries[0], "Stream"));
        Assert.Equal("lost", entries[0].RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Same(NoLogger.Instance, NoLogger.Instance.ForContext("Stream", "a"));
    }

    [Fact]
    public async Task WhenAPropertyIsSetAgainThenTheLatestValueCounts()
    {
        var entries = await Logged(system =>
            system.Log.ForContext("Stream", "a").ForContext("Stream", "b").Warning("lost"));
        Assert.Equal("\"b\"", Text(entries[0], "Stream"));
    }

    [Fact]
    public async Task WhenAnActorAsksForASerilogLoggerThenItsPathAndTypeAreTheSource()
    {
        var entries = await Logged(system => system.ActorOf(
            Scripted.Props(a => a.Ctx.GetLogger<SerilogLoggingAdapter>().Warning("{A} {A:0.0}", 1, 2)), "x"));
        Assert.Equal("\"akka://test/user/x\"", Text(entries[0], "LogSource"));
        Assert.Equal($"\"{typeof(Scripted).FullName}\"", Text(entries[0], "SourceContext"));
        Assert.Equal("{A} {A:0.0}", entries[0].MessageTemplate.Text);
    }

    [Fact]
    public async Task WhenAMessageIsPlainTextThenItsBracesAreNoHoles()
    {
        var entries = await Logged(
            system => system.EventStream.Publish(new Warning("me", typeof(object), "{not} a hole")));
        Assert.Equal("{not} a hole", entries[0].RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void WhenTheFormatterFillsATemplateThenNamesAreReplaced() =>
        Assert.Equal(
            "\"BTCUSDT\" closed at 1.5",
            new SerilogLogMessageFormatter().Format("{Symbol} closed at {Price}", "BTCUSDT", 1.5m));

    private static string Text(Serilog.Events.LogEvent entry, string property) => entry.Properties[property].ToString();

    private static async Task<List<Serilog.Events.LogEvent>> Logged(Action<Akka.Actor.ActorSystem> act)
    {
        var sink = new Sink();
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(sink).CreateLogger();
        await using (var quiet = new Quiet(
            "akka { loglevel = DEBUG, loggers = [\"Akka.Logger.Serilog.SerilogLogger, Akka.Logger.Serilog\"] }"))
        {
            act(quiet.System);
        }

        return sink.Warnings;
    }

    private sealed class Sink : ILogEventSink
    {
        public List<Serilog.Events.LogEvent> Warnings { get; } = [];

        public TaskCompletionSource<Serilog.Events.LogEvent> Seen { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Emit(Serilog.Events.LogEvent logEvent)
        {
            if (logEvent.Level != Serilog.Events.LogEventLevel.Warning) return;
            Warnings.Add(logEvent);
            Seen.TrySetResult(logEvent);
        }
    }
}
