using ActorNotice.Host.Guard;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Strategy;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests.Guard;

public sealed class SecurityMonitorTests : TestKit
{
    private static readonly KeyMisused Misuse = new("/user/somebody", KeyPurpose.ReadPositions, "the query has no timestamp");

    public SecurityMonitorTests()
        : base(TestConfigs.TestSchedulerConfig)
    {
    }

    private TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void WhenTheAuditLogWasChangedThenTheAdminIsToldTheFirstFindingAndNothingIsHalted()
    {
        Guard();

        Sys.EventStream.Publish(new AuditTrouble("audit.log", ["line 7: damaged", "line 9: damaged"]));

        var notice = ExpectMsg<AdminNotice>();
        Assert.Equal(AdminEvent.AuditTrouble, notice.Event);
        Assert.Equal(new NoticeValue.Text("line 7: damaged (+1)"), Assert.Single(notice.Parameters).Value);
        ExpectNoMsg(TimeSpan.Zero);
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
        ExpectNoMsg(TimeSpan.Zero);
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
            Scheduler.Advance(MisuseWindow.Span / (MisuseWindow.Limit - 1));
        }

        ExpectNoMsg(TimeSpan.Zero);
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
        ExpectNoMsg(TimeSpan.Zero);

        guard.Tell(KeyArrived.Instance);
        guard.Tell(KeyArrived.Instance);

        ExpectMsg("key-check");
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenTheGuardCrashesThenItGoesOnWithAllThatItLooksAfter()
    {
        var guard = Guard();
        guard.Tell(new WatchKey(Child("key-check"), IsThere: true));
        guard.Tell(new WatchSecrets(Child("secrets")));
        ExpectMsg("key-check");
        ExpectMsg("secrets");

        guard.Tell(new TamperSeen(null!));

        ExpectMsg("key-check");
        ExpectMsg("secrets");
        Sys.EventStream.Publish(new AuditTrouble("audit.log", ["line 7: damaged"]));
        ExpectMsg<AdminNotice>();
    }

    private IActorRef Guard()
    {
        var guard = Sys.ActorOf(Recipe(new GuardMemory(null)));
        guard.Tell(new Protect(TestActor));
        return guard;
    }

    private static Props Recipe(GuardMemory memory) =>
        Props.Create(() => new SecurityMonitor(memory)).WithDispatcher(CallingThreadDispatcher.Id);

    private Props Child(string name)
    {
        var parent = TestActor;
        return Props.Create(() => new Started(parent, name)).WithDispatcher(CallingThreadDispatcher.Id);
    }

    private sealed class Started : ReceiveActor
    {
        public Started(IActorRef parent, string name) => parent.Tell(name);
    }
}
