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
    private readonly IActorRef _control;
    private long _update;

    public SettingCommandTests()
        : base(HandClock.Config)
    {
        (_heard, _desk) = (CreateTestProbe(), CreateTestProbe());
        var rooms = Sys.ActorOf(FakeRooms.Props(CreateTestProbe().Ref, static () => Some.State()));
        _control = Sys.ActorOf(ControlRoom.Props(Some.Settings, new ControlPorts(
            rooms, new FakeBot(_heard.Ref), NoticeLanguage.English, TimeZoneInfo.Utc, _ => 1, "1.2.3", TimeProvider.System)
        {
            Settings = _desk.Ref,
        }));
    }

    [Fact]
    public void WhenASettingIsChangedThenWhatWouldHaveFiredIsShownBeforeItIsWritten()
    {
        Write(Some.Admin, "/set watch.bollinger.period 30");
        Assert.Equal(new TrySetting("watch.bollinger.period", "30"), _desk.ExpectMsg<TrySetting>());
        _desk.Reply(new SettingTrial(
            ["watch.bollinger.period 20 → 30"], [], new RuleTrial(new SignalCount(61, 1, 2), new SignalCount(51, 3, 4))));
        var question = _heard.ExpectMsg<BotMessage>();
        Assert.Equal(
            "watch.bollinger.period 20 → 30\nOn the 51 candles in the windows that it can decide: LONG 1 → 3, SHORT 2 → 4 "
            + "(now it can decide 61)\nPut it in force?",
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
