using ActorNotice.Control.Talk;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Notify;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Control.Tests.Talk;

public sealed class PollerActorTests : TestKit
{
    private readonly TestProbe _parent;
    private readonly FakeBot _bot;
    private readonly PollMemory _memory = new();
    private IActorRef _poller = ActorRefs.Nobody;

    public PollerActorTests()
        : base(HandClock.Config)
    {
        _parent = CreateTestProbe();
        _bot = new FakeBot(_parent.Ref);
    }

    private HandClock Time => HandClock.Of(Sys);

    [Fact]
    public void WhenUpdatesComeThenEachIsHandedOnOnceAndConfirmed()
    {
        _bot.Then(new BotPoll([Text(7), Text(8)])).Then(new BotPoll([Text(8), new BotOther(9)]));
        Start();
        Assert.Equal([7L, 8, 9], Enumerable.Range(0, 3).Select(_ => _parent.ExpectMsg<BotUpdate>().Id));
        AwaitAssert(() => Assert.Equal([0L, 9, 10], _bot.Offsets));
        _parent.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenAnotherPollsTheSameBotThenItIsToldAfterTheThirdTimeAndTriedOnSlowly()
    {
        for (var i = 0; i < 4; i++) _bot.Then(new BotPoll([], BotPollFault.Conflict, "409 Conflict: terminated by other getUpdates"));
        _bot.Then(new BotPoll([Text(1)]));
        Start();
        foreach (var (seconds, polls) in ((int, int)[])[(5, 2), (10, 3)])
        {
            AwaitAssert(() => Assert.Equal(polls - 1, _bot.Offsets.Count));
            Settle();
            Time.Advance(TimeSpan.FromSeconds(seconds));
            AwaitAssert(() => Assert.Equal(polls, _bot.Offsets.Count));
        }

        Assert.Equal(BotPollFault.Conflict, _parent.ExpectMsg<PollTrouble>().Fault);
        Time.Advance(TimeSpan.FromSeconds(20));
        AwaitAssert(() => Assert.Equal(4, _bot.Offsets.Count));
        Settle();
        Time.Advance(TimeSpan.FromSeconds(30));
        _parent.ExpectMsg<BotText>();
    }

    [Fact]
    public void WhenTheTokenIsRefusedThenItIsToldAndNothingIsTriedAgain()
    {
        _bot.Then(new BotPoll([], BotPollFault.Refused, "401 Unauthorized"));
        Start();
        Assert.Equal("401 Unauthorized", _parent.ExpectMsg<PollTrouble>().Reason);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Single(_bot.Offsets);
    }

    [Fact]
    public void WhenTheServerAsksForPatienceThenItGetsIt()
    {
        _bot.Then(new BotPoll([], BotPollFault.Passing, "429", TimeSpan.FromSeconds(77))).Then(new BotPoll([Text(1)]));
        Start();
        AwaitAssert(() => Assert.Single(_bot.Offsets));
        Settle();
        Time.Advance(TimeSpan.FromSeconds(76));
        Assert.Single(_bot.Offsets);
        Time.Advance(TimeSpan.FromSeconds(1));
        _parent.ExpectMsg<BotText>();
    }

    [Fact]
    public void WhenTheServerDoesNotWaitThenItIsNotAskedInATightLoop()
    {
        for (var i = 0; i < 50; i++) _bot.Then(new BotPoll([]));
        Start();
        AwaitAssert(() => Assert.Single(_bot.Offsets));
        Settle();
        Time.Advance(TimeSpan.FromSeconds(1));
        AwaitAssert(() => Assert.Equal(2, _bot.Offsets.Count));
    }

    private void Start()
    {
        var (bot, memory, parent) = (_bot, _memory, _parent.Ref);
        _poller = Sys.ActorOf(Props.Create(() => new Parent(bot, memory, parent)));
    }

    // The answer to a poll is a message of its own, sent while the first ping may wait already: so it is through before the
    // second.
    private void Settle()
    {
        for (var i = 0; i < 2; i++)
        {
            _poller.Tell(new Ping());
            ExpectMsg<Ping>();
        }
    }

    private static BotText Text(long id) => new(id, Some.Admin, 5, 0, 0, "/status");

    private sealed record Ping;

    // Hands on what the poller says to its parent.
    private sealed class Parent : ReceiveActor
    {
        public Parent(FakeBot bot, PollMemory memory, IActorRef probe)
        {
            var child = Context.ActorOf(Props.Create(() => new PollerActor(bot, memory, TimeSpan.FromSeconds(25), default)), "poller");
            Receive<Ping>(ping => child.Ask<ActorIdentity>(new Identify(1)).PipeTo(Sender, Self, _ => ping));
            ReceiveAny(message => probe.Tell(message));
        }
    }
}
