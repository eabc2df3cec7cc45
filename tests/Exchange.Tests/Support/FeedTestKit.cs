using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>A system under virtual time. What is awaited in real time comes from other threads and has half a minute.</summary>
public abstract class FeedTestKit : Akka.TestKit.Xunit2.TestKit
{
    private static readonly Config Patient = ConfigurationFactory.ParseString("akka.test.single-expect-default = 30s");

    protected FeedTestKit()
        : base(Patient.WithFallback(HandClock.Config))
    {
    }

    protected HandClock Time => HandClock.Of(Sys);

    /// <summary>A probe that hears a fact of the EventStream.</summary>
    protected TestProbe Listen<T>()
    {
        var probe = CreateTestProbe();
        Sys.EventStream.Subscribe(probe.Ref, typeof(T));
        return probe;
    }

    /// <summary>Waits until the actor has handled everything told so far, its timers included.</summary>
    protected async Task SettleAsync(IActorRef actor) => await actor.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(30));
}
