using ActorNotice.Notify;
using ActorNotice.Strategy;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests;

public sealed class ServiceMonitorTests : TestKit
{
    private readonly ServiceLife _life = new();

    public ServiceMonitorTests()
        : base(HandClock.Config)
    {
    }

    [Fact]
    public async Task WhenTheStrategyHaltedBeforeAnybodyListenedThenTheServiceEndsAllTheSame()
    {
        Sys.ActorOf(Props.Create(() => new ServiceMonitor(TestActor, TimeSpan.FromSeconds(9), _life, false)));

        ExpectMsg<StrategyQuery>();
        LastSender.Tell(new StrategyState(StrategyPhase.Halted, "the key is refused", 0, 0, 1));
        ExpectMsg<DrainOutbox>();
        Assert.False(_life.End.Task.IsCompleted);
        LastSender.Tell(new OutboxDrained());

        Assert.Equal(new ServiceEnd(true, "the key is refused"), await _life.End.Task);
    }

    [Fact]
    public void WhenAHaltedServiceCanBeResumedFromThePhoneThenItWaits()
    {
        Sys.ActorOf(Props.Create(() => new ServiceMonitor(TestActor, TimeSpan.FromSeconds(9), _life, true)));

        ExpectMsg<StrategyQuery>();
        LastSender.Tell(new StrategyState(StrategyPhase.Halted, "the key is refused", 0, 0, 1));
        HandClock.Of(Sys).Advance(TimeSpan.FromDays(1));

        ExpectNoMsg(TimeSpan.Zero);
        Assert.False(_life.End.Task.IsCompleted);
    }
}
