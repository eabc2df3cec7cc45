using ActorNotice.Hocon;
using ActorNotice.Notify.Reading;

namespace ActorNotice.Notify.Tests;

public sealed class NotifySettingsTests
{
    private readonly SettingsReport _report = new();

    private IEnumerable<string> Paths => _report.Problems.Items.Select(static problem => problem.Path);

    [Fact]
    public void WhenNothingIsWrittenThenTheDefaultsAreRead()
    {
        Assert.Equivalent(new NotifySettings(), Read(""), strict: true);
        Assert.Empty(Paths);
    }

    [Theory]
    [InlineData("https://api.telegram.org")]
    [InlineData("https://bots.example.com:8081/prefix/")]
    [InlineData("http://127.0.0.1:8081")]
    [InlineData("http://localhost:8081")]
    [InlineData("http://[::1]:8081")]
    public void WhenTheApiIsSafeThenItIsAccepted(string api)
    {
        Assert.Equal(api, Read($"telegram.api = \"{api}\"").Telegram.Api);
        Assert.Empty(Paths);
    }

    [Theory]
    [InlineData("http://api.telegram.org")]
    [InlineData("http://10.0.0.5:8081")]
    [InlineData("http://localhost.example.com")]
    [InlineData("ftp://api.telegram.org")]
    [InlineData("https://user:pass@api.telegram.org")]
    [InlineData("https://api.telegram.org?x=1")]
    [InlineData("api.telegram.org")]
    [InlineData("")]
    public void WhenTheApiIsNotSafeThenTheProblemNamesIt(string api)
    {
        Read($"telegram.api = \"{api}\"");

        Assert.Equal(["notify.telegram.api"], Paths);
    }

    [Fact]
    public void WhenEverythingIsWrongThenEveryProblemIsNamedAtOnce()
    {
        Read("""
            fresh-for = 1s, late-after = 0s, journal { path = "/tmp/", max-size = 1, fsync = perhaps }
            language = de, time-zone = "Asia/Soul", outbox.capacity = 9, console.enabled = maybe
            telegram { api = nowhere, timeout = 0s, in-flight = 65, enabled = 3 }
            telegram.pace { chat-burst = 0, group-per-minute = 0, overall-per-second = 1001, enabled = x }
            retry { max-attempts = 0, first-delay = 5s, max-delay = 4s, jitter = 1.1, report-after = 0 }
            """);

        Assert.Equal(
            [
                "notify.console.enabled", "notify.fresh-for", "notify.journal.fsync", "notify.journal.max-size",
                "notify.journal.path", "notify.language", "notify.late-after", "notify.outbox.capacity", "notify.retry.jitter",
                "notify.retry.max-attempts", "notify.retry.max-delay", "notify.retry.report-after", "notify.telegram.api",
                "notify.telegram.enabled", "notify.telegram.in-flight", "notify.telegram.pace.chat-burst",
                "notify.telegram.pace.enabled", "notify.telegram.pace.group-per-minute",
                "notify.telegram.pace.overall-per-second", "notify.telegram.timeout", "notify.time-zone",
            ],
            Paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ko", NoticeLanguage.Korean)]
    [InlineData("en", NoticeLanguage.English)]
    public void WhenALanguageIsWrittenThenItIsRead(string text, NoticeLanguage language) =>
        Assert.Equal(language, Read($"language = {text}").Language);

    private NotifySettings Read(string text) => NotifySettingsReader.Read(
        SettingsSection.At(HoconParser.Parse($"notify {{ {text} }}").Resolve(), "notify", _report));
}
