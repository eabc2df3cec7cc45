using ActorNotice.Host.Guard;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Strategy;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests.Guard;

public sealed class SecurityMonitorTests : TestKit
{
    private static readonly KeyMisused Misuse = new("/user/somebody", KeyPurpose.ReadPositions, "the query has no timestamp");

    public SecurityMonitorTests()
        : base(HandClock.Config)
    {
    }

    private HandClock Clock => HandClock.Of(Sys);

    [Fact]
    public void WhenTheAuditLogWasChangedThenTheAdminIsToldTheFirstFindingAndNothingIsHalted()
    {
        Guard();

        Sys.EventStream.Publish(new AuditTrouble("audit.log", ["line 7: damaged", "line 9: damaged"]));

        var notice = ExpectMsg<AdminNotice>();
        Assert.Equal(AdminEvent.AuditTrouble, notice.Event);
        Assert.Equal(new NoticeValue.Text("line 7: damaged (+1)"), Assert.Single(notice.Parameters).Value);
        ExpectSilence();
    }

    [Fact]
    public void WhenTroubleComesBeforeTheStrategyIsKnownThenItIsToldAllTheSame()
    {
        var guard = Sys.ActorOf(Recipe(new GuardMemory(null)));
        guard.Tell(new AuditTrouble("audit.log", ["line 7: damaged"]));
        guard.Tell(new Protect(TestActor));

        Assert.Equal(AdminEvent.AuditTrouble, ExpectMsg<AdminNotice>().Event);
    }

    [Fact]
    public void WhenSignaturesAreMisusedAgainAndAgainThenTheServiceIsLockedDownAndThatIsWrittenDown()
    {
        var facts = CreateTestProbe();
        Sys.EventStream.Subscribe(facts, typeof(AuditFact));
        Guard();

        for (var i = 1; i < MisuseWindow.Limit; i++) Sys.EventStream.Publish(Misuse);
        ExpectSilence();
        Sys.EventStream.Publish(Misuse);

        var halt = ExpectMsg<HaltStrategy>();
        Assert.StartsWith("lockdown: /user/somebody", halt.Reason, StringComparison.Ordinal);
        Assert.Contains("revoke the exchange key", halt.Cure, StringComparison.Ordinal);
        Assert.Equal(("guard.lockdown", true), facts.ExpectMsg<AuditFact>() is var fact ? (fact.Action, fact.Security) : default);
    }

    [Fact]
    public void WhenMisuseIsRareThenItIsAMistakeAndNothingIsHalted()
    {
        Guard();

        for (var i = 0; i < 3 * MisuseWindow.Limit; i++)
        {
            Sys.EventStream.Publish(Misuse);
            Clock.Advance(MisuseWindow.Span / (MisuseWindow.Limit - 1));
        }

        ExpectSilence();
    }

    [Fact]
    public void WhenASourceOfSecretsWasTamperedWithThenTheServiceIsLockedDownWithTheCure()
    {
        Guard().Tell(new TamperSeen(new SecretProblem(
            SecretFault.StoreTampered, null, "store", "The store was changed by somebody without its key.", "rotate all")));

        Assert.Equal(
            new HaltStrategy("lockdown: The store was changed by somebody without its key.", "rotate all"),
            ExpectMsg<HaltStrategy>());
    }

    [Fact]
    public void WhenThereIsNoKeyThenItIsLookedAtFromTheMomentThatOneArrivesAndOnlyOnce()
    {
        var guard = Guard();
        guard.Tell(new WatchKey(Child("key-check"), IsThere: false));
        ExpectSilence();

        guard.Tell(KeyArrived.Instance);
        guard.Tell(KeyArrived.Instance);

        ExpectMsg("key-check");
        ExpectSilence();
    }

    [Fact]
    public void WhenTheGuardCrashesThenItGoesOnWithAllThatItLooksAfter()
    {
        var guard = Guard();
        guard.Tell(new WatchKey(Child("key-check"), IsThere: true));
        guard.Tell(new WatchSecrets(Child("secrets")));
        ExpectMsgAllOf("key-check", "secrets");

        guard.Tell(new TamperSeen(null!));

        ExpectMsgAllOf("key-check", "secrets");
        Sys.EventStream.Publish(new AuditTrouble("audit.log", ["line 7: damaged"]));
        ExpectMsg<AdminNotice>();
    }

    private IActorRef Guard()
    {
        var guard = Sys.ActorOf(Recipe(new GuardMemory(null)));
        guard.Tell(new Protect(TestActor));
        Clock.Advance(TimeSpan.Zero);
        return guard;
    }

    // A move of the clock waits until all that was told is handled.
    private void ExpectSilence()
    {
        Clock.Advance(TimeSpan.Zero);
        ExpectNoMsg(TimeSpan.Zero);
    }

    private static Props Recipe(GuardMemory memory) =>
        Props.Create(() => new SecurityMonitor(memory));

    private Props Child(string name)
    {
        var parent = TestActor;
        return Props.Create(() => new Started(parent, name));
    }

    private sealed class Started : ReceiveActor
    {
        public Started(IActorRef parent, string name) => parent.Tell(name);
    }
}
