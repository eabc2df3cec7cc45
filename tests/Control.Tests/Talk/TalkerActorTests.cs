using ActorNotice.Control.Talk;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Notify;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Control.Tests.Talk;

public sealed class TalkerActorTests : TestKit
{
    private readonly TestProbe _heard;
    private readonly FakeBot _bot;
    private readonly IActorRef _talker;

    public TalkerActorTests()
        : base(HandClock.Config)
    {
        _heard = CreateTestProbe();
        var bot = _bot = new FakeBot(_heard.Ref);
        _talker = Sys.ActorOf(Props.Create(() => new TalkerActor(bot, default)));
    }

    private HandClock Time => HandClock.Of(Sys);

    [Fact]
    public void WhenSeveralAnswersWaitThenTheyKeepTheirOrder()
    {
        foreach (var text in (string[])["a", "b", "c"]) Say(text);
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, 3).Select(_ => _heard.ExpectMsg<BotMessage>().Text));
    }

    [Fact]
    public async Task WhenTelegramAsksForPatienceThenTheAnswerWaitsAndTheNextBehindIt()
    {
        _bot.Then(DeliveryOutcome.Busy(TimeSpan.FromSeconds(9), "429"));
        Say("a");
        Say("b");
        Assert.Equal("a", _heard.ExpectMsg<BotMessage>().Text);
        _heard.ExpectNoMsg(TimeSpan.Zero);
        // The wait begins with the answer, a message of its own that is sent before the first of these is through.
        for (var i = 0; i < 2; i++) await _talker.Ask<ActorIdentity>(new Identify(i));
        Time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("a", _heard.ExpectMsg<BotMessage>().Text);
        Assert.Equal("b", _heard.ExpectMsg<BotMessage>().Text);
    }

    [Fact]
    public void WhenAnAnswerIsRefusedThenTheNextIsSaidAllTheSame()
    {
        _bot.Then(DeliveryOutcome.Rejected("400"));
        Say("a");
        Say("b");
        _heard.ExpectMsg<BotMessage>();
        Assert.Equal("b", _heard.ExpectMsg<BotMessage>().Text);
    }

    [Fact]
    public void WhenAPressIsAnsweredThenItDoesNotWaitForMessages()
    {
        _bot.Then(DeliveryOutcome.Busy(TimeSpan.FromSeconds(9), "429"));
        Say("a");
        _heard.ExpectMsg<BotMessage>();
        _talker.Tell(new PressAnswer("p", "done"));
        Assert.Equal("done", _heard.ExpectMsg<PressAnswer>().Text);
    }

    private void Say(string text) => _talker.Tell(new BotMessage(5, 0, text));
}
