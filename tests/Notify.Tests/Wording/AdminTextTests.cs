using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class AdminTextTests
{
    public static TheoryData<AdminEvent> Events => [.. Enum.GetValues<AdminEvent>()];

    private static string English(AdminNotice notice) => Some.Writer().Plain(Some.AdminNotice(notice), DeliveryMarks.None);

    private static string Korean(AdminNotice notice) =>
        Some.Writer(NoticeLanguage.Korean).Plain(Some.AdminNotice(notice), DeliveryMarks.None);

    [Theory]
    [MemberData(nameof(Events))]
    public void WhenAnEventIsWordedThenEveryParameterShowsInBothLanguages(AdminEvent kind)
    {
        var notice = Some.EveryAdminNotice().Single(n => n.Event == kind);
        Assert.Equal(AdminNotices.ParametersOf(kind), notice.Parameters.Select(p => p.Name));
        foreach (var text in (string[])[English(notice), Korean(notice)])
            foreach (var value in notice.Parameters.Select(p => p.Value).OfType<NoticeValue.Text>())
                Assert.Contains(value.Value, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void WhenAnEventIsWordedThenTheFirstLineHasSeverityPrefixAndHeadline(AdminEvent kind)
    {
        var notice = Some.EveryAdminNotice().Single(n => n.Event == kind);
        Assert.Matches("^(ℹ️|⚠️|🛑) \\[admin\\] [A-Z]", English(notice).Split('\n')[0]);
        Assert.Matches("^(ℹ️|⚠️|🛑) \\[관리\\] \\S", Korean(notice).Split('\n')[0]);
        HtmlChecker.Decode(Some.Writer().Html(Some.AdminNotice(notice), DeliveryMarks.None).Markup);
    }

    [Fact]
    public void WhenTheFeedIsLostThenTheTextsAreTheApprovedOnes()
    {
        var notice = AdminNotices.FeedLost([Some.Stream(), Some.Stream("ETHUSDT", "5m")], "connection reset");
        Assert.Equal(
            """
            ⚠️ [admin] Market data lost
            BTCUSDT 1m, ETHUSDT 5m
            connection reset
            → Reconnecting. These streams decide nothing until they are back.
            """,
            English(notice));
        Assert.Equal(
            """
            ⚠️ [관리] 시세 수신이 끊겼습니다
            BTCUSDT 1m, ETHUSDT 5m
            원인: connection reset
            → 자동으로 다시 연결합니다. 복구될 때까지 이 스트림은 신호를 내지 않습니다.
            """,
            Korean(notice));
    }

    [Fact]
    public void WhenTheServiceHaltsThenTheTextsAreTheApprovedOnes()
    {
        var notice = AdminNotices.Halted("the exchange refused the key (-2015)", "Make a new read-only key.");
        Assert.Equal(
            """
            🛑 [admin] Halted by the fail-safe
            the exchange refused the key (-2015)
            Make a new read-only key.
            → Nothing is watched any more. When the cause is gone: /resume, or restart the service.
            """,
            English(notice));
        Assert.Equal(
            """
            🛑 [관리] 안전장치가 작동해 정지했습니다
            원인: the exchange refused the key (-2015)
            Make a new read-only key.
            → 지금은 감시하지 않습니다. 원인을 해결한 뒤 /resume 하거나 서비스를 다시 시작하세요.
            """,
            Korean(notice));
    }

    [Fact]
    public void WhenAParameterIsEmptyThenItsLineIsLeftOut() =>
        Assert.Equal(3, English(AdminNotices.Halted("lockdown")).Split('\n').Length);

    [Fact]
    public void WhenManyStreamsAreNamedThenTheListIsShortened()
    {
        var streams = Enumerable.Range(0, 2_500).Select(i => Some.Stream($"S{i}USDT")).ToArray();
        var notice = AdminNotices.FeedLost([.. streams], "timeout");
        Assert.EndsWith("S7USDT 1m and 2,492 more", English(notice).Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith("S7USDT 1m 외 2,492개", Korean(notice).Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void WhenEveryTextIsAsLongAsItGetsThenTheNoticeFitsOneTelegramMessage()
    {
        var endless = new string('x', 100_000);
        foreach (var notice in Some.EveryAdminNotice())
        {
            // Only texts are foreign; a count or a moment is as long as it is.
            var parameters = notice.Parameters.Select(
                p => p.Value is NoticeValue.Text ? p with { Value = new NoticeValue.Text(endless) } : p);
            var longest = notice with { Parameters = [.. parameters] };
            Assert.InRange(English(longest).Length, 1, 4_096);
        }
    }

    [Fact]
    public void WhenTheSeverityIsChangedThenTheIconFollows() => Assert.StartsWith(
        "🛑", English(AdminNotices.Resumed("x") with { Severity = NoticeSeverity.Critical }), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.4, "0.4 s", "0.4초")]
    [InlineData(10, "10 s", "10초")]
    [InlineData(200, "3 min 20 s", "3분 20초")]
    [InlineData(180, "3 min", "3분")]
    [InlineData(95_400, "1 d 2 h", "1일 2시간")]
    [InlineData(-2.5, "-2.5 s", "-2.5초")]
    public void WhenALengthOfTimeIsWordedThenItsTwoLargestUnitsShow(double seconds, string english, string korean)
    {
        var notice = AdminNotices.ChannelRestored("telegram", TimeSpan.FromSeconds(seconds));
        Assert.EndsWith($"out for {english}", English(notice), StringComparison.Ordinal);
        Assert.EndsWith($"중단 시간 {korean}", Korean(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAMomentLiesOffTheMinuteThenItsSecondsShow() => Assert.Contains(
        "candle of 2026-11-21 17:59:30 (UTC+9)",
        English(AdminNotices.CandleAnomaly(Some.Stream(), Some.OpenTimeMs + 30_000, "off the grid")),
        StringComparison.Ordinal);
}
