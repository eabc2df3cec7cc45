using Akka.Actor;
using Akka.Event;

namespace Akka.Embedded.Tests.Support;

/// <summary>
/// A system on one hand-pumped thread: what is sent waits until <see cref="Run"/>, in one order only.
/// </summary>
public sealed class Pumped
{
    private const string Base =
        "akka { loggers = [], log-dead-letters = off, actor.default-dispatcher { type = SynchronizedDispatcher } }\n"
        + ManualScheduler.Setting;

    private readonly HandPump _pump = new();

    public Pumped(string config = "")
    {
        System = _pump.Inside(() => ActorSystem.Create("pumped", config + "\n" + Base));
        var listener = Act(a => a.On<DeadLetter>(letter => Dead.Add(letter.Message)), "dead-letters");
        System.EventStream.Subscribe(listener, typeof(DeadLetter));
        Run();
    }

    public ActorSystem System { get; }

    /// <summary>What nobody got.</summary>
    public List<object> Dead { get; } = [];

    public void Run() => _pump.RunDry();

    public IActorRef Act(Action<Scripted> configure, string? name = null) => Act(Scripted.Props(configure), name);

    /// <summary>Starts an actor; it has not run yet.</summary>
    public IActorRef Act(Props props, string? name = null) => _pump.Inside(() => System.ActorOf(props, name));
}
