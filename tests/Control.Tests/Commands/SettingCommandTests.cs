using ActorNotice.Control.Commands;
using ActorNotice.Control.Room;
using ActorNotice.Control.Talk;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Control.Tests.Commands;

public sealed class SettingCommandTests : TestKit
{
    private readonly TestProbe _heard;
    private readonly TestProbe _desk;
    private readonly FakeBot _bot;
    private readonly IActorRef _control;
    private long _update;

    public SettingCommandTests()
        : base(HandClock.Config)
    {
        (_heard, _desk) = (CreateTestProbe(), CreateTestProbe());
        _bot = new FakeBot(_heard.Ref);
        var rooms = Sys.ActorOf(FakeRooms.Props(CreateTestProbe().Ref, static () => Some.State()));
        _control = Sys.ActorOf(ControlRoom.Props(Some.Settings, new ControlPorts(
            rooms, _bot, NoticeLanguage.English, TimeZoneInfo.Utc, _ => 1, "1.2.3", TimeProvider.System)
        {
            Settings = _desk.Ref,
        }));
    }

    [Theory]
    [InlineData("/set bollinger.period 30", "30")]
    [InlineData("/set watch.bollinger.period default", null)]
    public void WhenASettingIsNamedThenThePrefixMayBeLeftOut(string text, string? value)
    {
        Write(Some.Admin, text);
        Assert.Equal(new TrySetting("watch.bollinger.period", value), _desk.ExpectMsg<TrySetting>());
    }

    [Fact]
    public void WhenLanguageAndZoneAreReloadedThenAnswersAndMenuFollow()
    {
        _control.Tell(new RewordNotices(NoticeLanguage.Korean, "Europe/Berlin"));
        Write(Some.Viewer, "/bands BTCUSDT");
        var answer = _heard.ExpectMsg<BotMessage>().Text;
        Assert.Contains("종가 41,980.5", answer, StringComparison.Ordinal);
        Assert.Contains("11-21 10:00", answer, StringComparison.Ordinal);
        Assert.Contains(_bot.Menu, static command => command.Meaning == "지금 상태");
    }

    [Fact]
    public void WhenASettingIsChangedThenWhatWouldHaveFiredIsShownBeforeItIsWritten()
    {
        Write(Some.Admin, "/set watch.bollinger.period 30");
        Assert.Equal(new TrySetting("watch.bollinger.period", "30"), _desk.ExpectMsg<TrySetting>());
        _desk.Reply(new SettingTrial(
            ["watch.bollinger.period 20 → 30"], [],
            new RuleTrial(new SignalCount(2_880, 1, 2), new SignalCount(2_870, 3, 4)) { Streams = 2, Left = 5 }));
        var question = _heard.ExpectMsg<BotMessage>();
        Assert.Equal(
            "watch.bollinger.period 20 → 30\nOver the last 24 h: LONG 1 → 3, SHORT 2 → 4 (2 streams, 2,880 candles)\n"
            + "5 more streams are not in that comparison: their history did not come in time.\nPut it in force?",
            question.Text);

        _control.Tell(new BotPress(++_update, Some.Admin, 5, 0, "p", question.Buttons[0][0].Data));
        Assert.Equal(new ChangeSetting("watch.bollinger.period", "30", "user 1"), _desk.ExpectMsg<ChangeSetting>());
        _desk.Reply(new SettingTrial(["watch.bollinger.period 20 → 30"], []));
        _heard.ExpectMsg<PressAnswer>();
        Assert.EndsWith("takes effect in a moment.", _heard.ExpectMsg<BotMessage>().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAValueIsWrongThenTheProblemIsSaidAndNothingIsAsked()
    {
        Write(Some.Admin, "/set watch.bollinger.period 1");
        for (var i = 0; i < 2; i++)
        {
            _desk.ExpectMsg<TrySetting>();
            _desk.Reply(new SettingTrial([], ["watch.bollinger.period: 1 is not allowed"]));
        }

        var answer = _heard.ExpectMsg<BotMessage>();
        Assert.Equal("watch.bollinger.period: 1 is not allowed", answer.Text);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public void WhenAnOperatorTriesToSetThenOnlyAnAdminMay()
    {
        Write(Some.Operator, "/set watch.bollinger.period 30");
        Assert.Equal("That needs the role Admin.", _heard.ExpectMsg<BotMessage>().Text);
        _desk.ExpectNoMsg(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("[BTCUSDT, ETHUSDT]", "SOLUSDT", true, "BTCUSDT,ETHUSDT,SOLUSDT")]
    [InlineData("[\"top:50\", \"!SOLUSDT\"]", "SOLUSDT", true, "top:50,SOLUSDT")]
    [InlineData("[BTCUSDT, ETHUSDT]", "ETHUSDT", false, "BTCUSDT")]
    [InlineData("[\"top:50\"]", "ETHUSDT", false, "top:50,!ETHUSDT")]
    [InlineData("[BTCUSDT]", "BTCUSDT", true, "BTCUSDT")]
    public void WhenASymbolIsAddedOrTakenOutThenTheListSaysSo(string written, string symbol, bool isAdding, string expected) =>
        Assert.Equal(expected, WatchCommand.Edited(written, symbol, isAdding));

    [Fact]
    public void WhenASymbolIsToBeWatchedThenTheListIsTriedWithIt()
    {
        Write(Some.Operator, "/watch solusdt");
        Assert.Equal("watch.symbols", _desk.ExpectMsg<SettingQuery>().Path);
        _desk.Reply(new SettingValue("[BTCUSDT]"));
        Assert.Equal(new TrySetting("watch.symbols", "BTCUSDT,SOLUSDT"), _desk.ExpectMsg<TrySetting>());
    }

    private void Write(long user, string text) => _control.Tell(new BotText(++_update, user, 5, 0, 0, text));
}
