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
    public void WhenTheFormatterFillsATemplateThenNamesAreReplaced() =>
        Assert.Equal(
            "\"BTCUSDT\" closed at 1.5",
            new SerilogLogMessageFormatter().Format("{Symbol} closed at {Price}", "BTCUSDT", 1.5m));

    private sealed class Sink : ILogEventSink
    {
        public TaskCompletionSource<Serilog.Events.LogEvent> Seen { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Emit(Serilog.Events.LogEvent logEvent)
        {
            if (logEvent.Level == Serilog.Events.LogEventLevel.Warning) Seen.TrySetResult(logEvent);
        }
    }
}
