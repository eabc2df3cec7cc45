using Akka.Actor;
using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>
/// Hands every message to the test through a queue. Lives below /system, supervised by the system guardian; what the
/// test has not looked at when it stops becomes dead letters.
/// </summary>
internal sealed class InternalTestActor : ActorBase
{
    private readonly ProbeQueue _queue;
    private readonly DelegatingSupervisorStrategy _strategy = new();
    private TestActor.Ignore? _ignore;
    private AutoPilot _pilot = AutoPilot.NoAutoPilot;

    public InternalTestActor(ProbeQueue queue) => _queue = queue;

    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    protected override bool Receive(object message)
    {
        if (message is Acknowledged acknowledged)
        {
            Obey(acknowledged.Order);
            acknowledged.Done.TrySetResult();
        }
        else if (!Obey(message))
        {
            HandOver(message);
        }

        return true;
    }

    protected override void PostStop()
    {
        // Also a test that ended early shows what it never looked at, if it logs dead letters.
        var deadLetters = Context.System.DeadLetters;
        foreach (var left in _queue.Drain())
            deadLetters.Tell(new DeadLetter(left.Message ?? left, left.Sender, Self), left.Sender);
    }

    private bool Obey(object order)
    {
        switch (order)
        {
            case TestActor.SetIgnore ignore:
                _ignore = ignore.Ignore;
                return true;
            case TestActor.SetAutoPilot pilot:
                _pilot = pilot.AutoPilot;
                return true;
            case TestActor.Watch watch:
                Context.Watch(watch.Actor);
                return true;
            case TestActor.Unwatch unwatch:
                Context.Unwatch(unwatch.Actor);
                return true;
            case TestActor.Spawn spawn:
                Create(spawn);
                return true;
            default:
                return false;
        }
    }

    private void Create(TestActor.Spawn spawn)
    {
        // The strategy is known before the child can fail: its failure comes to this actor as a message.
        var child = spawn.Apply(Context);
        if (spawn._supervisorStrategy.Value is { } strategy) _strategy.Update(child, strategy);
        _queue.Add(new RealMessageEnvelope(child, Self));
    }

    private void HandOver(object message)
    {
        // The pilot flies first and sees ignored messages too, as in Akka.NET.
        var next = _pilot.Run(Sender, message);
        if (next is not KeepRunning) _pilot = next;
        if (_ignore?.Invoke(message) != true) _queue.Add(new RealMessageEnvelope(message, Sender));
    }
}
