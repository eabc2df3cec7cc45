using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ActorNotice.Security;
using ActorNotice.Security.Masking;
using ActorNotice.Telemetry.Logs;
using Serilog;
using Serilog.Context;

namespace ActorNotice.Telemetry.Tests.Logs;

/// <summary>
/// Pushes each secret, in each encoding, through each part of a log event, and searches every byte that was written.
/// </summary>
public sealed class LeakCampaignTests : IDisposable
{
    private static readonly string[] Secrets =
    [
        "k7Vd2mQ9xR4tY8wZ1bN6cF3hJ5gL0pS2aE9uT7iO4rW6qX8yM1nB3vC5zD0fG2hK",
        "s1Aq8Zw3Sx6Ed9Cr2Fv5Tg0Bh7Yn4Uj1Mi8Ko3Lp6Qa9Ws2Ed5Rf0Tg7Yh4Uj1Ik",
        "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0",
        "-1001234567890",
        "p@ss/w+rd=\"quoted\"&<tag>\\값-token",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("actornotice-leak-").FullName;
    private readonly SecretMask _mask = new();

    public LeakCampaignTests() => _mask.Learn(Secrets.Select(secret => SecretText.From(secret)));

    [Theory]
    [InlineData(LogConsoleFormat.Readable)]
    [InlineData(LogConsoleFormat.Json)]
    public void WhenEverySecretGoesEveryWayThenNoByteOfConsoleOrFilesHoldsIt(LogConsoleFormat format)
    {
        var settings = LogSettings.Default with
        {
            ConsoleFormat = format,
            FilePath = Path.Combine(_root, "app-.json"),
            ErrorPath = Path.Combine(_root, "error-.json"),
        };
        var console = CaptureConsole(() =>
        {
            using var pipeline = LogPipeline.Create(settings, _mask);
            foreach (var form in Secrets.SelectMany(Encoded)) LogEveryWay(pipeline.Logger, form);
        });

        var outputs = Directory.GetFiles(_root).Select(File.ReadAllText).Append(console).ToArray();
        Assert.Equal(3, outputs.Length);
        Assert.All(outputs, output => Assert.Contains("***", output, StringComparison.Ordinal));
        foreach (var form in Secrets.SelectMany(Encoded))
            Assert.All(outputs, output => Assert.DoesNotContain(form, output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void WhenTheMaskKnowsNothingThenTheSameSearchDoesFindTheSecrets()
    {
        var settings = LogSettings.Default with { ConsoleEnabled = false, FilePath = Path.Combine(_root, "app-.json") };
        using (var pipeline = LogPipeline.Create(settings, new SecretMask())) LogEveryWay(pipeline.Logger, Secrets[1]);

        Assert.Contains(Secrets[1], File.ReadAllText(Directory.GetFiles(_root).Single()), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string[] Encoded(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        return
        [
            secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), Convert.ToBase64String(bytes),
            Base64Url.EncodeToString(bytes), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes),
            JsonSerializer.Serialize(secret)[1..^1], WebUtility.HtmlEncode(secret),
        ];
    }

    private static void LogEveryWay(ILogger log, string form)
    {
        using var pushed = LogContext.PushProperty("Pushed", form);
        log.Information(form.Replace("{", "{{", StringComparison.Ordinal));
        log.Information("https://host/path/{Form}?a=1", form);
        log.Information("{@Object} {$Text}", new { Form = form }, new StringBuilder(form));
        log.Information("{List} {Map}", new[] { form }, new Dictionary<string, int> { [form] = 1 });
        log.Information("{Left}{Right}", form[..5], form[5..]);
        log.ForContext("Bound", form).ForContext("LogSource", form).Warning("bound");
        var inner = new HttpRequestException($"GET https://h/{form} failed");
        log.Error(new InvalidOperationException("outer " + form, inner), "failed");
        var many = new AggregateException(form, new UriFormatException(form), new IOException(form));
        log.Fatal(many, "{Reason}", new NotSupportedException(form));
    }

    private static string CaptureConsole(Action run)
    {
        var before = Console.Out;
        using var captured = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(captured);
        try
        {
            run();
        }
        finally
        {
            Console.SetOut(before);
        }

        return captured.ToString();
    }
}
