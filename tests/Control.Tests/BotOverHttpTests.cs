using System.Collections.Immutable;
using ActorNotice.Control.Room;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Notify;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Strategy;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Control.Tests;

/// <summary>The room on the simulated Bot API, over real HTTP.</summary>
public sealed class BotOverHttpTests : TestKit, IAsyncLifetime
{
    private const long Chat = 77;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestProbe _told;
    private SimulatedTelegram? _telegram;

    public BotOverHttpTests() => _told = CreateTestProbe();

    private SimulatedTelegram Telegram => _telegram ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        _telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false });
        var rooms = Sys.ActorOf(FakeRooms.Props(_told.Ref, static () => Some.State()));
        Sys.ActorOf(ControlRoom.Props(Some.Settings with { PollWait = TimeSpan.FromSeconds(5) }, new ControlPorts(
            rooms, Open(), NoticeLanguage.English, TimeZoneInfo.Utc, static _ => 1, "1.2.3", TimeProvider.System)));
    }

    public async Task DisposeAsync()
    {
        await Sys.Terminate();
        if (_telegram is { } telegram) await telegram.DisposeAsync();
    }

    [Fact]
    public async Task WhenSomebodyWritesThenTheAnswerComesOverTheWire()
    {
        Telegram.Say(Chat, Some.Viewer, "/status");
        var answer = await HeardAsync("running");
        Assert.Equal((Chat, null), (answer.ChatId, answer.ParseMode));
        AwaitAssert(() => Assert.Contains("\"status\"", Telegram.Commands, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenAQuestionIsAnsweredByItsButtonThenTheCommandIsCarriedOut()
    {
        Telegram.Say(Chat, Some.Operator, "/pause");
        var question = await HeardAsync("Hold every signal back?");
        Assert.Contains("\"callback_data\":\"ok 1\"", question.ReplyMarkup, StringComparison.Ordinal);
        var press = Telegram.Press(question, Some.Operator, "ok 1");
        _told.ExpectMsg<PauseStrategy>(Patience);
        AwaitAssert(() => Assert.Equal(press, Assert.Single(Telegram.CallbackAnswers).QueryId));
    }

    [Fact]
    public async Task WhenAStrangerWritesThenNothingIsSaidAndTheAdminHears()
    {
        Telegram.Say(Chat, Some.Stranger, "/pause");
        Telegram.Say(Chat, Some.Viewer, "/version");
        await HeardAsync("ActorNotice 1.2.3");
        Assert.Single(Telegram.Received);
        _told.ExpectMsg<AdminNotice>(Patience);
    }

    [Fact]
    public async Task WhenAnotherPollsTheSameBotThenItsPollIsToldWhyOurs()
    {
        using var other = Open();
        // Each ends the other's poll; ours waits longer and longer, so both see the conflict.
        var polls = Enumerable.Range(0, 2).Select(_ => other.PollAsync(0, TimeSpan.FromSeconds(5), default)).ToImmutableArray();
        var faults = (await Task.WhenAll(polls)).Select(static poll => poll.Fault).ToList();
        Assert.Contains(BotPollFault.Conflict, faults);
        Telegram.Say(Chat, Some.Viewer, "/version");
        await HeardAsync("ActorNotice 1.2.3");
    }

    [Fact]
    public async Task WhenTheServerStumblesThenCommandsComeAfterAll()
    {
        Telegram.Script.Next("getUpdates", PeerReply.Html(502));
        Telegram.Say(Chat, Some.Viewer, "/version");
        await HeardAsync("ActorNotice 1.2.3");
    }

    [Fact]
    public async Task WhenTheTokenIsRefusedThenEverybodyHearsThatNoCommandCanCome()
    {
        var lost = CreateTestProbe();
        Sys.EventStream.Subscribe(lost.Ref, typeof(ControlLost));
        var bot = Open("999:nobody-has-this-token");
        var rooms = Sys.ActorOf(FakeRooms.Props(_told.Ref, static () => Some.State()));
        Sys.ActorOf(ControlRoom.Props(Some.Settings, new ControlPorts(
            rooms, bot, NoticeLanguage.English, TimeZoneInfo.Utc, static _ => 1, "1.2.3", TimeProvider.System)));
        var said = await lost.ExpectMsgAsync<ControlLost>(Patience);
        Assert.DoesNotContain("nobody-has", said.Reason, StringComparison.Ordinal);
        Assert.Contains("401", said.Reason, StringComparison.Ordinal);
    }

    private ITelegramBot Open(string token = SimulatedTelegramOptions.DefaultToken) => TelegramDoor.Open(
        new TelegramSettings { Api = Telegram.Base.ToString() }, SecretText.From(token), TimeSpan.FromSeconds(5),
        TimeProvider.System, null);

    private Task<ReceivedMessage> HeardAsync(string part)
    {
        var stop = new CancellationTokenSource(Patience);
        return Telegram.WaitForAsync(message => message.Text.Contains(part, StringComparison.Ordinal), stop.Token);
    }
}
