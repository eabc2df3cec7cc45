using System.Globalization;
using System.Text.Json;
using ActorNotice.Security.Masking;
using ActorNotice.Telemetry.Logs;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace ActorNotice.Telemetry.Tests.Logs;

public sealed class FormatterTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 12, 4, 5, 678, TimeSpan.FromHours(9));
    private readonly SecretMask _mask = new();

    [Fact]
    public void WhenAnEventIsWrittenForPeopleThenItIsOneLineInUtcWithPlainStrings()
    {
        var text = Render(
            new ReadableFormatter(_mask), "{Pair} closed at {Close:0.00}", null,
            ("Pair", "BTCUSDT"), ("Close", 1.5), ("LogSource", "akka://notice/user"));

        Assert.Equal("2026-01-02T03:04:05.678Z WRN [akka://notice/user] BTCUSDT closed at 1.50\n", text);
    }

    [Fact]
    public void WhenAnExceptionIsWrittenForPeopleThenItIsTypeAndMessageOnTheSameLine()
    {
        var error = new IOException("disk\nfull\u001b[31m", new TimeoutException("slow"));

        var text = Render(new ReadableFormatter(_mask), "failed", error);

        Assert.Equal(
            "2026-01-02T03:04:05.678Z WRN failed | IOException: disk full\\x1B[31m <- TimeoutException: slow\n", text);
    }

    [Fact]
    public void WhenAValueHoldsALineEndThenItCannotForgeALine()
    {
        var text = Render(
            new ReadableFormatter(_mask), "user {Name}", null,
            ("Name", "x\r\n2026-01-02T03:04:05.678Z ERR forged\t\u001b"));

        Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("user x\\r\\n2026-01-02T03:04:05.678Z ERR forged\\t\\x1B\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnEventIsWrittenAsJsonThenEveryPartIsThereAndTyped()
    {
        var text = Render(
            new JsonLineFormatter(_mask), "{Count} of {Name}", new IOException("disk"),
            ("Count", 3), ("Name", "값\n"), ("Ok", true), ("Big", 5L), ("Ratio", 0.5), ("Odd", double.NaN),
            ("None", null), ("Exact", 1.10m), ("SourceContext", "Feed"));

        Assert.Equal(
            """{"time":"2026-01-02T03:04:05.678Z","level":"Warning","source":"Feed",""" +
            "\"message\":\"3 of 값\\\\n\",\"error\":\"IOException: disk\",\"data\":" +
            """{"Count":3,"Name":"값\n","Ok":true,"Big":5,"Ratio":0.5,"Odd":"NaN","None":null,"Exact":1.10}}""" + "\n",
            text);
    }

    [Fact]
    public void WhenThereIsNothingMoreThanAMessageThenTheJsonHasNothingMore()
    {
        using var json = JsonDocument.Parse(Render(new JsonLineFormatter(_mask), "hello", null));

        Assert.Equal(["time", "level", "message"], json.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void WhenTheActorSystemLogsThenItsSourceAndMessageAreNotWrittenTwice()
    {
        var text = Render(
            new JsonLineFormatter(_mask), "{Message:l}", null,
            ("Message", "hi"), ("LogSource", "akka://n/user/a"), ("SourceContext", "N.A"),
            ("ActorPath", "akka://n/user/a"), ("Timestamp", At), ("Thread", 7));

        Assert.Equal(
            """{"time":"2026-01-02T03:04:05.678Z","level":"Warning","source":"akka://n/user/a",""" +
            "\"message\":\"hi\",\"data\":{\"Thread\":7}}\n",
            text);
    }

    [Fact]
    public void WhenAHoleHasNoValueOrAWidthThenItIsRenderedAsSerilogDoes()
    {
        var text = Render(new ReadableFormatter(_mask), "{Gone} <{Wide,5:l}>", null, ("Wide", "a"));

        Assert.EndsWith(" {Gone} <    a>\n", text, StringComparison.Ordinal);
    }

    private static string Render(
        ITextFormatter formatter, string template, Exception? error, params (string Name, object? Value)[] values)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var properties = values.Select(pair => new LogEventProperty(pair.Name, new ScalarValue(pair.Value)));
        var parsed = new MessageTemplateParser().Parse(template);
        formatter.Format(new LogEvent(At, LogEventLevel.Warning, error, parsed, properties), text);
        return text.ToString();
    }
}
