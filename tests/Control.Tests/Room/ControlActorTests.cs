using ActorNotice.Control.Room;
using ActorNotice.Control.Talk;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Strategy;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Control.Tests.Room;

public sealed class ControlActorTests : TestKit
{
    private const long Chat = 55;
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    private readonly TestProbe _heard;
    private readonly TestProbe _told;
    private readonly TestProbe _audit;
    private readonly FakeBot _bot;
    private readonly IActorRef _control;
    private StrategyState _state = Some.State();
    private long _update;

    public ControlActorTests()
        : base(HandClock.Config)
    {
        (_heard, _told, _audit) = (CreateTestProbe(), CreateTestProbe(), CreateTestProbe());
        Sys.EventStream.Subscribe(_audit.Ref, typeof(AuditFact));
        _bot = new FakeBot(_heard.Ref);
        var rooms = Sys.ActorOf(FakeRooms.Props(_told.Ref, () => _state));
        _control = Sys.ActorOf(ControlRoom.Props(Some.Settings, new ControlPorts(
            rooms, _bot, NoticeLanguage.English, Seoul, _ => 1, "1.2.3", TimeProvider.System)));
    }

    private HandClock Time => HandClock.Of(Sys);

    [Theory]
    [InlineData("/status", "running · all streams are live")]
    [InlineData("/status@our_bot", "12 of 12 live")]
    [InlineData("/symbols", "1 symbols\nBTCUSDT 15m")]
    [InlineData("/bands btcusdt", "close 41,980.5")]
    [InlineData("/bands BTCUSDT", "lower 42,011.2")]
    [InlineData("/bands BTCUSD", "BTCUSD is not watched. Did you mean BTCUSDT?")]
    [InlineData("/bands", "/bands SYMBOL")]
    [InlineData("/last", "LONG BTCUSDT")]
    [InlineData("/stats", "33 decisions: Long 1, Short 2, InsideBands 30")]
    [InlineData("/stats", "LONG: 3 of 4 came back, best 2%, worst -1% on average")]
    [InlineData("/version", "ActorNotice 1.2.3")]
    [InlineData("/chart BTCUSDT", "No picture")]
    [InlineData("/chart BTCUSDT 4h", "BTCUSDT: 15m")]
    [InlineData("/versoin", "No such command. Did you mean /version?")]
    [InlineData("/xyzzyx", "No such command. /help")]
    [InlineData("/why BTCUSDT", "No candle has closed since the start.")]
    public void WhenAViewerAsksThenTheAnswerComesToTheSameChat(string text, string part)
    {
        Write(Some.Viewer, text);
        var answer = _heard.ExpectMsg<BotMessage>();
        Assert.Equal(Chat, answer.Chat);
        Assert.Contains(part, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenHelpIsAskedThenItNamesWhatTheRoleMayDo()
    {
        Write(Some.Viewer, "/help");
        Assert.DoesNotContain("/mute", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
        Write(Some.Operator, "/help");
        Assert.Contains("/mute [SYMBOL] [30m|1h|2d|today]", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenADecisionWasMadeThenWhySaysEachConditionWithBothSides()
    {
        Started();
        Sys.EventStream.Publish(Some.Decision());
        Write(Some.Viewer, "/why BTCUSDT");
        Assert.Equal(
            "BTCUSDT 15m · 11-21 18:00 → LONG\nclose 41,980.5 ≤ lower 42,011.2\nbandwidth 3.14% > 2%\n"
            + "RSI 27.20 (≤ 30 LONG, ≥ 70 SHORT)\n%B -0.02",
            _heard.ExpectMsg<BotMessage>().Text);
    }

    [Fact]
    public void WhenTheWhyButtonOfASignalIsPressedThenThatSignalIsExplainedAlsoWhenNewerCandlesClosed()
    {
        Started();
        Sys.EventStream.Publish(Some.Decision());
        Sys.EventStream.Publish(Some.Decision(Verdict.InsideBands, null) with
        {
            Candle = Some.Candle with { OpenTimeMs = FakeRooms.Btc.Interval.Advance(Some.OpenTimeMs) },
        });
        Press(Some.Viewer, $"/why BTCUSDT 15m {Some.OpenTimeMs}");
        Assert.EndsWith("LONG", _heard.ExpectMsg<PressAnswer>().Text, StringComparison.Ordinal);
        Assert.Contains("bandwidth 3.14% > 2%", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mute 1h", null, 60)]
    [InlineData("/mute BTCUSDT 30m", "BTCUSDT", 30)]
    [InlineData("/mute btcusdt", "BTCUSDT", null)]
    [InlineData("/mute", null, null)]
    [InlineData("/mute 2d", null, 2880)]
    public void WhenAnOperatorMutesThenTheNotifierIsTold(string text, string? symbol, int? minutes)
    {
        Write(Some.Operator, text);
        var mute = _told.ExpectMsg<MuteSignals>();
        Assert.Equal((symbol, minutes), (mute.Only?.Name, (int?)mute.For?.TotalMinutes));
        Assert.StartsWith("🔕 ", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mute NOSUCHUSDT 1h")]
    [InlineData("/mute BTCUSDT ETHUSDT 1h")]
    [InlineData("/mute 99999999d")]
    [InlineData("/quiet 25:00-07:00")]
    public void WhenACommandIsNotUnderstoodThenNothingIsDone(string text)
    {
        Write(Some.Operator, text);
        _heard.ExpectMsg<BotMessage>();
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenAViewerMutesThenItIsRefusedAndAudited()
    {
        Write(Some.Viewer, "/mute 1h");
        Assert.Equal("That needs the role Operator.", _heard.ExpectMsg<BotMessage>().Text);
        Assert.Equal(("control.refuse", "user 3 /mute 1h"), Audited());
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenAStrangerWritesThenTheyHearNothingAndTheAdminHearsItOnceAnHour()
    {
        for (var i = 0; i < 3; i++) Write(Some.Stranger, "/pause");
        Assert.Contains("user 666", Reason(_told.ExpectMsg<AdminNotice>()), StringComparison.Ordinal);
        for (var i = 0; i < 3; i++) Assert.Equal(("control.refuse", "user 666 /pause"), Audited());
        _told.ExpectNoMsg(TimeSpan.Zero);
        _heard.ExpectNoMsg(TimeSpan.Zero);

        Time.Advance(TimeSpan.FromHours(1));
        Write(Some.Stranger, "/pause");
        _told.ExpectMsg<AdminNotice>();
    }

    [Fact]
    public void WhenAStrangerPressesAButtonThenItIsAnsweredAndNothingIsDone()
    {
        Press(Some.Stranger, "/mute 1h");
        Assert.Equal("You are not allowed to.", _heard.ExpectMsg<PressAnswer>().Text);
        _told.ExpectMsg<AdminNotice>();
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenPeopleChatThenTheBotKeepsOutOfIt()
    {
        Write(Some.Stranger, "hello everyone");
        Write(Some.Admin, "what a day");
        Write(Some.Admin, "/version");
        Assert.Equal("ActorNotice 1.2.3", _heard.ExpectMsg<BotMessage>().Text);
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenPauseIsAskedThenOnlyAYesOfTheSamePersonCarriesItOutOnce()
    {
        Write(Some.Operator, "/pause");
        var question = _heard.ExpectMsg<BotMessage>();
        var yes = question.Buttons[0][0].Data;
        _told.ExpectNoMsg(TimeSpan.Zero);

        Press(Some.Admin, yes);
        Assert.Equal("Too late, or somebody else's question.", _heard.ExpectMsg<PressAnswer>().Text);
        Press(Some.Operator, yes);
        Assert.Equal("user 2", _told.ExpectMsg<PauseStrategy>().By);
        Assert.StartsWith("⏸", _heard.ExpectMsg<PressAnswer>().Text, StringComparison.Ordinal);
        Press(Some.Operator, yes);
        _heard.ExpectMsg<PressAnswer>();
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void WhenAMinuteHasPassedThenAYesIsTooLate(int seconds, bool isDone)
    {
        Write(Some.Operator, "/pause");
        var yes = _heard.ExpectMsg<BotMessage>().Buttons[0][0].Data;
        Time.Advance(TimeSpan.FromSeconds(seconds));
        Press(Some.Operator, yes);
        _heard.ExpectMsg<PressAnswer>();
        if (isDone) _told.ExpectMsg<PauseStrategy>();
        else _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenTheAnswerIsNoThenNothingIsDone()
    {
        Write(Some.Operator, "/pause");
        var question = _heard.ExpectMsg<BotMessage>();
        Press(Some.Operator, question.Buttons[0][1].Data);
        Assert.Equal("Cancelled.", _heard.ExpectMsg<PressAnswer>().Text);
        Press(Some.Operator, question.Buttons[0][0].Data);
        _heard.ExpectMsg<PressAnswer>();
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenPausedThenAnOperatorResumesWithoutAQuestion()
    {
        _state = Some.State() with { IsPaused = true };
        Write(Some.Operator, "/resume");
        _told.ExpectMsg<ResumeStrategy>();
        Assert.StartsWith("▶", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenHaltedThenOnlyAnAdminWhoConfirmsTheReasonResumes()
    {
        _state = Some.State(StrategyPhase.Halted, "the key may trade");
        Write(Some.Operator, "/resume");
        Assert.Equal("Only an admin may leave a halt.", _heard.ExpectMsg<BotMessage>().Text);

        Write(Some.Admin, "/resume");
        var question = _heard.ExpectMsg<BotMessage>();
        Assert.Contains("the key may trade", question.Text, StringComparison.Ordinal);
        _told.ExpectNoMsg(TimeSpan.Zero);
        Press(Some.Admin, question.Buttons[0][0].Data);
        Assert.Equal("user 1", _told.ExpectMsg<ResumeStrategy>().By);
    }

    [Fact]
    public void WhenAButtonUnderANoticeIsPressedThenItIsAnsweredLikeItsCommand()
    {
        var notice = new SignalNotice(new NoticeId(1), new Signal(Some.Decision(), TimeSpan.Zero));
        var buttons = ControlRoom.Buttons(NoticeLanguage.English)(notice);
        Press(Some.Operator, buttons[0][0].Data);
        Assert.Equal(TimeSpan.FromHours(1), _told.ExpectMsg<MuteSignals>().For);
        Assert.StartsWith("🔕 BTCUSDT", _heard.ExpectMsg<PressAnswer>().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenACommandLayAroundForLongThenItIsNotCarriedOut()
    {
        var sent = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 3_700;
        _control.Tell(new BotText(++_update, Some.Operator, Chat, 0, sent, "/mute 1h"));
        Assert.Contains("not carried out", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
        _told.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenTheQuietHoursAreSetThenTheNotifierKeepsThem()
    {
        Write(Some.Operator, "/quiet 22:00-07:00");
        Assert.Equal(new SetQuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), _told.ExpectMsg<SetQuietHours>());
        Write(Some.Operator, "/quiet off");
        Assert.Equal(new SetQuietHours(null, null), _told.ExpectMsg<SetQuietHours>());
    }

    [Fact]
    public void WhenSomethingIsDoneThenTheAuditLogSaysByWhom()
    {
        Write(Some.Operator, "/mute BTCUSDT 1h\u0007<b>");
        Assert.Equal(("control.command", "user 2 /mute BTCUSDT 1hb"), Audited());
        Assert.Equal(17, _bot.Menu.Length);
    }

    // It listens to decisions from its start on, which is another thread's.
    private void Started()
    {
        Write(Some.Viewer, "/version");
        _heard.ExpectMsg<BotMessage>();
    }

    private void Write(long user, string text) => _control.Tell(new BotText(++_update, user, Chat, 0, 0, text));

    private void Press(long user, string data) => _control.Tell(new BotPress(++_update, user, Chat, 0, "p", data));

    private (string, string) Audited()
    {
        var fact = _audit.ExpectMsg<AuditFact>();
        return (fact.Action, fact.Subject);
    }

    private static string Reason(AdminNotice notice) =>
        Assert.IsType<NoticeValue.Text>(notice.Find("reason")).Value;
}
