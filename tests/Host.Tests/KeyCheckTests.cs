using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Strategy;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests;

public sealed class KeyCheckTests : TestKit
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly KeyReport Good = new(true, null, []);
    private readonly Queue<Func<KeyReport>> _answers = new();

    public KeyCheckTests()
        : base(HandClock.Config) => Sys.EventStream.Subscribe(TestActor, typeof(AuditFact));

    private HandClock Scheduler => HandClock.Of(Sys);

    [Fact]
    public void WhenAKeyGainsAPermissionWhileRunningThenTheStrategyIsHaltedWithTheCure()
    {
        Start(() => Good, () => Good with { Findings = [new("enableFutures", true, "The key may trade.", "switch it off")] });

        Assert.Equal("least privilege", NextDay().Outcome);
        Assert.Equal("found: enableFutures", NextDay().Outcome);
        Assert.Equal(new HaltStrategy("The key may trade.", "switch it off"), ExpectMsg<HaltStrategy>());
    }

    [Fact]
    public void WhenTheExchangeNoLongerTakesTheKeyThenTheStrategyIsHalted()
    {
        Start(() => new KeyReport(false, "code -2015", []));

        NextDay();

        Assert.Contains("-2015", ExpectMsg<HaltStrategy>().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenThereIsNoAnswerOrAFailureThenNothingIsHaltedAndTheNextDayIsTried()
    {
        var unknown = new KeyFinding("apiRestrictions", true, "The key's permissions could not be read.", "try again");
        Start(() => new KeyReport(false, null, [unknown]), () => throw new InvalidOperationException("broken"), () => Good);

        Assert.Equal("not answered", NextDay().Outcome);
        Scheduler.Advance(Day);
        Assert.Equal("least privilege", NextDay().Outcome);
    }

    [Fact]
    public void WhenOnlyAWarningIsFoundThenTheServiceGoesOn()
    {
        Start(() => Good with { Findings = [new("enableReading", false, "The key may not read.", "switch it on")] });

        Assert.Equal("found: enableReading", NextDay().Outcome);
        ExpectNoMsg(TimeSpan.Zero);
    }

    private void Start(params ReadOnlySpan<Func<KeyReport>> answers)
    {
        foreach (var answer in answers) _answers.Enqueue(answer);
        Func<CancellationToken, Task<KeyReport>> ask = _ =>
        {
            try
            {
                return Task.FromResult(_answers.Dequeue()());
            }
            catch (InvalidOperationException error)
            {
                // As a client would: by its task.
                return Task.FromException<KeyReport>(error);
            }
        };
        var strategy = TestActor;
        var check = Sys.ActorOf(Props.Create(() => new KeyCheck(ask, strategy, new ServicePorts(), Day)));
        check.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(10)).GetAwaiter().GetResult();
    }

    private AuditFact NextDay()
    {
        Scheduler.Advance(Day);
        return ExpectMsg<AuditFact>();
    }
}
