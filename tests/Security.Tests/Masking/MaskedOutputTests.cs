using System.Globalization;
using ActorNotice.Security.Masking;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace ActorNotice.Security.Tests.Masking;

public sealed class MaskedOutputTests : IDisposable
{
    private const string Secret = "v3ry-s3cret/value+here";
    private readonly SecretMask _mask = new();
    private readonly StringWriter _written = new(CultureInfo.InvariantCulture);

    public MaskedOutputTests() => _mask.Learn(SecretText.From(Secret));

    public static TheoryData<string> Formatters => ["text", "json"];

    [Theory]
    [MemberData(nameof(Formatters))]
    public void WhenASecretGoesThroughAnyPartOfALogEventThenItIsNotRendered(string kind)
    {
        using var log = LoggerTo(kind);

        log.Information("in the template: " + Secret);
        log.Information(
            "a property: {Value} and {@Object} and {List}", Secret, new { Inner = Secret }, new[] { Secret });
        log.Information("two halves: {A}{B}", Secret[..9], Secret[9..]);
        log.ForContext("Extra", Secret).Warning("context");
        log.Error(new InvalidOperationException(Secret, new IOException("inner " + Secret)), "an exception");

        var text = _written.ToString();
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Contains("***", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheInnerFormatterFailsThenNothingOfItLeaksIntoTheNextEvent()
    {
        var formatter = new MaskingFormatter(new FailsOnce(), _mask);
        var logEvent =
            new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, MessageTemplate.Empty, []);

        Assert.Throws<InvalidOperationException>(() => formatter.Format(logEvent, _written));
        formatter.Format(logEvent, _written);

        Assert.Equal("whole", _written.ToString());
    }

    [Fact]
    public void WhenAnExceptionIsDigestedThenTypesAndMessagesStayAndSecretsDoNot()
    {
        var digest =
            ExceptionDigest.Of(new HttpRequestException("outer", new IOException($"to {Secret}\nrefused")), _mask);

        Assert.Equal("HttpRequestException: outer <- IOException: to *** refused", digest);
    }

    [Fact]
    public void WhenALongMessageIsCutThenASecretAtTheCutIsNotShownInPart()
    {
        for (var before = 270; before <= 310; before++)
        {
            var digest = ExceptionDigest.Of(new IOException(new string('x', before) + Secret), _mask);

            Assert.DoesNotContain(Secret[..2], digest, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhenAnExceptionWasThrownThenThePlaceIsNamedWithoutTheTrace()
    {
        var error = Assert.Throws<FormatException>(() => int.Parse("x", CultureInfo.InvariantCulture));

        var digest = ExceptionDigest.Of(error, _mask);

        Assert.DoesNotContain("\n", digest, StringComparison.Ordinal);
        Assert.Single(digest.Split(" (at ").Skip(1));
    }

    [Fact]
    public void WhenExceptionsAreNestedWithoutEndThenTheDigestEnds()
    {
        Exception error = new IOException("core");
        for (var i = 0; i < 50; i++) error = new IOException("layer", error);

        Assert.Equal(5, ExceptionDigest.Of(error, _mask).Split(" <- ").Length);
    }

    [Fact]
    public void WhenTextIsWrittenPastTheLoggerThenTheWriterMasksIt()
    {
        using var console = new MaskingTextWriter(_written, _mask) { NewLine = "\n" };

        console.Write("a ");
        console.WriteLine(Secret);
        console.Write("{0}-{1}", Secret, 1);
        foreach (var letter in Secret + "\n") console.Write(letter);
        console.Write(Secret.ToCharArray());
        console.WriteLine(Secret.AsSpan());
        console.Write('z');
        console.Flush();

        Assert.Equal("a ***\n***-1***\n******\nz", _written.ToString());
    }

    public void Dispose() => _written.Dispose();

    private Logger LoggerTo(string kind)
    {
        ITextFormatter inner = kind == "json"
            ? new JsonFormatter(renderMessage: true)
            : new MessageTemplateTextFormatter(
                "{Message:lj} {Properties} {Exception}{NewLine}", CultureInfo.InvariantCulture);
        return new LoggerConfiguration().WriteTo.Sink(
            new WriterSink(new MaskingFormatter(inner, _mask), _written)).CreateLogger();
    }

    private sealed class WriterSink(ITextFormatter formatter, TextWriter output) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, output);
    }

    private sealed class FailsOnce : ITextFormatter
    {
        private bool _failed;

        public void Format(LogEvent logEvent, TextWriter output)
        {
            output.Write(_failed ? "whole" : "half of ");
            if (_failed) return;
            _failed = true;
            throw new InvalidOperationException("formatter");
        }
    }
}
