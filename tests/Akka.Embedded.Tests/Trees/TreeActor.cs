using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

/// <summary>A node: does what it is told, notes everything, fails when the script says so.</summary>
public sealed class TreeActor : UntypedActor
{
    private readonly TreeWorld _world;
    private readonly int _node;
    private bool _restarting;

    public TreeActor(TreeWorld world, int node)
    {
        _world = world;
        _node = node;
        world.Latest[node] = Self;
        world.Parents[Self] = Context.Parent;
        world.Enter(Self, node, Happening.Constructor);
    }

    private NodeSpec Spec => _world.Script.Nodes[_node];

    public static Props Props(TreeWorld world, int node) => Actor.Props.Create(() => new TreeActor(world, node));

    protected override SupervisorStrategy SupervisorStrategy()
    {
        Directive Decide(Exception cause)
        {
            _world.Log.Add(Self, _node, Happening.Decided, about: Spec.Directive);
            return Spec.Directive;
        }

        return Spec.AllForOne ? new AllForOneStrategy(Decide) : new OneForOneStrategy(Decide);
    }

    protected override void PreStart()
    {
        StartChildren();
        _world.Enter(Self, _node, Happening.PreStart);
    }

    protected override void PostStop() =>
        _world.Enter(Self, _node, _restarting ? Happening.StopInRestart : Happening.PostStop);

    protected override void PreRestart(Exception reason, object? message)
    {
        _world.Enter(Self, _node, Happening.PreRestart);
        if (Spec.KeepsChildren) return;
        _restarting = true;
        try
        {
            base.PreRestart(reason, message);
        }
        finally
        {
            _restarting = false;
        }
    }

    protected override void PostRestart(Exception reason)
    {
        _world.Enter(Self, _node, Happening.PostRestart);
        if (!Spec.KeepsChildren) base.PostRestart(reason);
    }

    protected override void OnReceive(object message)
    {
        if (message is Terminated death)
        {
            _world.Log.Add(Self, _node, Happening.Terminated, about: death.ActorRef);
            return;
        }

        var note = (TreeNote)message;
        _world.Log.Add(Self, _node, Happening.Message, note.Op == TreeOp.Fail, note.Number);
        Obey(note);
    }

    private void Obey(TreeNote note)
    {
        switch (note.Op)
        {
            case TreeOp.Fail:
                throw new TreeException($"message {note.Number}");
            case TreeOp.StopSelf:
                Context.Stop(Self);
                break;
            case TreeOp.StopByParent when note.Other is { } child:
                Context.Stop(child);
                break;
            case TreeOp.Spawn:
                StartChildren();
                break;
            case TreeOp.Watch when note.Other is { } other && !other.Equals(Self):
                Context.Watch(other);
                _world.Log.Add(Self, _node, Happening.Watched, about: other);
                break;
            case TreeOp.Unwatch when note.Other is { } other:
                Context.Unwatch(other);
                _world.Log.Add(Self, _node, Happening.Unwatched, about: other);
                break;
        }
    }

    private void StartChildren()
    {
        for (var i = 1; i < _world.Script.Nodes.Count; i++)
        {
            if (_world.Script.Nodes[i].Parent == _node && Context.Child($"n{i}").IsNobody())
                Context.ActorOf(Props(_world, i), $"n{i}");
        }
    }
}

/// <summary>A numbered message.</summary>
public sealed record TreeNote(int Number, TreeOp Op, IActorRef? Other);
