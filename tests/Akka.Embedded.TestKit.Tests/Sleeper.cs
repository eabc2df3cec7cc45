using Akka.Actor;

namespace Akka.Embedded.TestKit.Tests;

/// <summary>Uses every kind of time an actor has, and tells a listener.</summary>
internal sealed class Sleeper : ReceiveActor, IWithTimers
{
    public Sleeper(IActorRef listener)
    {
        Receive<(string Name, TimeSpan Delay)>(order => Timers.StartSingleTimer(order.Name, order.Name, order.Delay));
        Receive<TimeSpan>(interval => Timers.StartPeriodicTimer("periodic", "tick", interval));
        Receive<ReceiveTimeout>(_ => listener.Tell(_));
        Receive<string>(name => listener.Tell(name));
        Receive<int>(seconds =>
        {
            Context.SetReceiveTimeout(TimeSpan.FromSeconds(seconds));
            listener.Tell("armed");
        });
        ReceiveAny(_ => listener.Tell(Context.System.Scheduler.Now));
    }

    public ITimerScheduler Timers { get; set; } = null!;
}
