namespace ActorNotice.Notify.Tests;

public sealed class NotifySettingsTests
{
    private static IEnumerable<string> Paths(NotifySettings settings) => settings.Validate().Select(p => p.Path);

    private static NotifySettings WithApi(string api) => new() { Telegram = new TelegramSettings { Api = api } };

    [Fact]
    public void WhenNothingIsSetThenTheDefaultsAreValid() => Assert.Empty(new NotifySettings().Validate());

    [Theory]
    [InlineData("https://api.telegram.org")]
    [InlineData("https://bots.example.com:8081/prefix/")]
    [InlineData("http://127.0.0.1:8081")]
    [InlineData("http://localhost:8081")]
    [InlineData("http://[::1]:8081")]
    public void WhenTheApiIsSafeThenItIsAccepted(string api) => Assert.Empty(WithApi(api).Validate());

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
        var problem = Assert.Single(WithApi(api).Validate());
        Assert.Equal(("notify.telegram.api", api), (problem.Path, problem.Value));
    }

    [Fact]
    public void WhenEverythingIsWrongThenEveryProblemIsNamedAtOnce()
    {
        var settings = new NotifySettings
        {
            TimeZone = "Asia/Soul",
            OutboxCapacity = 9,
            Telegram = new TelegramSettings
            {
                Api = "nowhere",
                Timeout = TimeSpan.Zero,
                MaxInFlight = 65,
                Pace = new PaceSettings { ChatBurst = 0, GroupPerMinute = 0, OverallPerSecond = 1_001 },
            },
            Retry = new RetrySettings
            {
                MaxAttempts = 0,
                FirstDelay = TimeSpan.FromSeconds(5),
                MaxDelay = TimeSpan.FromSeconds(4),
                Jitter = 1.1,
                ReportAfter = 0,
            },
        };
        Assert.Equal(
            [
                "notify.time-zone", "notify.outbox.capacity", "notify.telegram.api", "notify.telegram.timeout",
                "notify.telegram.in-flight", "notify.telegram.pace.chat-burst", "notify.telegram.pace.group-per-minute",
                "notify.telegram.pace.overall-per-second", "notify.retry.max-attempts", "notify.retry.max-delay",
                "notify.retry.jitter", "notify.retry.report-after",
            ],
            Paths(settings));
    }

    [Fact]
    public void WhenANumberIsOutOfRangeThenTheProblemSaysWhatIsAllowed()
    {
        var problem = Assert.Single(
            new NotifySettings { Retry = new RetrySettings { FirstDelay = TimeSpan.Zero } }.Validate());
        Assert.Equal(("0s", "0.01s … 3600s"), (problem.Value, problem.Allowed));
    }

    [Theory]
    [InlineData("ko", true, NoticeLanguage.Korean)]
    [InlineData("en", true, NoticeLanguage.English)]
    [InlineData("EN", false, NoticeLanguage.Korean)]
    [InlineData("de", false, NoticeLanguage.Korean)]
    [InlineData(null, false, NoticeLanguage.Korean)]
    public void WhenALanguageIsReadThenOnlyTheTwoAreKnown(string? text, bool isKnown, NoticeLanguage language)
    {
        Assert.Equal(isKnown, NotifySettings.TryParseLanguage(text, out var read));
        Assert.Equal(language, read);
    }
}
