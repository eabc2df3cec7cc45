using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

/// <summary>What the actors of one run share: the script, the log and where everybody is.</summary>
public sealed class TreeWorld(TreeScript script)
{
    private readonly ConcurrentDictionary<(int Node, Happening Hook), int> _failed = new();

    public TreeScript Script => script;

    public TreeLog Log { get; } = new();

    /// <summary>The latest incarnation of each node.</summary>
    public ConcurrentDictionary<int, IActorRef> Latest { get; } = new();

    /// <summary>Each incarnation's parent.</summary>
    public ConcurrentDictionary<IActorRef, IActorRef> Parents { get; } = new();

    /// <summary>Notes a hook and throws when the script wants it to fail this time.</summary>
    public void Enter(IActorRef who, int node, Happening hook)
    {
        var wanted = FailuresOf(script.Nodes[node], hook);
        var fails = wanted > 0 && _failed.AddOrUpdate((node, hook), 1, (_, times) => times + 1) <= wanted;
        Log.Add(who, node, hook, fails);
        if (fails) throw new TreeException($"{hook} of {node}");
    }

    private static int FailuresOf(NodeSpec node, Happening hook) => hook switch
    {
        Happening.Constructor => node.FailConstructor,
        Happening.PreStart => node.FailPreStart,
        Happening.PreRestart => node.FailPreRestart,
        Happening.PostRestart => node.FailPostRestart,
        Happening.PostStop or Happening.StopInRestart => node.FailPostStop,
        _ => 0,
    };
}

public sealed class TreeException(string message) : Exception(message);
