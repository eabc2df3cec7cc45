using Akka.Actor;

namespace Akka.Embedded.Tests.Support;

/// <summary>A state machine whose states and handlers come from the test.</summary>
public sealed class Machine : FSM<string, int>, ILoggingFSM
{
    public Machine(Action<Machine> configure) => configure(this);

    public IActorRef Me => Self;

    public IActorRef From => Sender;

    public Action<Exception>? OnRestart { get; set; }

    public static Props Props(Action<Machine> configure) => Actor.Props.Create(() => new Machine(configure));

    protected override void PostRestart(Exception reason)
    {
        OnRestart?.Invoke(reason);
        base.PostRestart(reason);
    }
}
