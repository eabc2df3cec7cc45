using Akka.Actor;

namespace Akka.Embedded.Tests.Support;

/// <summary>An actor whose handlers and hooks come from the test.</summary>
public sealed class Scripted : ReceiveActor, IWithUnboundedStash, IWithTimers
{
    private SupervisorStrategy? _strategy;

    public Scripted(Action<Scripted> configure) => configure(this);

    public IStash Stash { get; set; } = null!;

    public ITimerScheduler Timers { get; set; } = null!;

    public Action? OnStart { get; set; }

    public Action? OnStop { get; set; }

    public Action<Exception, object?>? OnPreRestart { get; set; }

    public Action<Exception>? OnPostRestart { get; set; }

    public IActorContext Ctx => Context;

    public IActorRef Me => Self;

    public IActorRef From => Sender;

    public static Props Props(Action<Scripted> configure) => Actor.Props.Create(() => new Scripted(configure));

    public static void Up(Scripted actor, object message) => actor.Ctx.Parent.Tell(message);

    public void On<T>(Action<T> handler) => Receive(handler);

    public void On<T>(Func<T, Task> handler) => ReceiveAsync(handler);

    public void Any(Action<object> handler) => ReceiveAny(handler);

    public void Turn(Action<Scripted> configure) => Become(() => configure(this));

    public void TurnOver(Action<Scripted> configure) => BecomeStacked(() => configure(this));

    public void TurnBack() => UnbecomeStacked();

    public void Supervise(SupervisorStrategy strategy) => _strategy = strategy;

    public void Refuse(object message) => Unhandled(message);

    protected override SupervisorStrategy SupervisorStrategy() => _strategy ?? base.SupervisorStrategy();

    protected override void PreStart() => OnStart?.Invoke();

    protected override void PostStop() => OnStop?.Invoke();

    protected override void PreRestart(Exception reason, object? message)
    {
        OnPreRestart?.Invoke(reason, message);
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason)
    {
        OnPostRestart?.Invoke(reason);
        base.PostRestart(reason);
    }
}
