using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

/// <summary>A tree of actors, what is done to it, and, by the seed, in which order its turns are taken.</summary>
public sealed record TreeScript(int Seed, int Throughput, IReadOnlyList<NodeSpec> Nodes, IReadOnlyList<TreeStep> Steps)
{
    public override string ToString() =>
        $"seed {Seed}, throughput {Throughput}\n"
        + string.Join('\n', Nodes.Select((node, i) => $"  node {i}: {node}"))
        + "\n" + string.Join('\n', Steps.Select(step => $"  {step}"));
}

/// <summary>One actor of a tree. Node 0 is the top: it never fails. The counts are how often a hook fails.</summary>
public sealed record NodeSpec(
    int Parent, bool AllForOne, Directive Directive, bool KeepsChildren, int FailConstructor, int FailPreStart,
    int FailPreRestart, int FailPostRestart, int FailPostStop)
{
    public override string ToString() =>
        $"below {Parent}, {(AllForOne ? "all" : "one")}-for-one {Directive}{(KeepsChildren ? ", keeps children" : "")}"
        + Fails("constructor", FailConstructor) + Fails("PreStart", FailPreStart) + Fails("PreRestart", FailPreRestart)
        + Fails("PostRestart", FailPostRestart) + Fails("PostStop", FailPostStop);

    private static string Fails(string hook, int times) => times == 0 ? "" : $", {hook} fails {times}x";
}

/// <summary>Something done to a node.</summary>
public sealed record TreeStep(TreeOp Op, int Node, int Other)
{
    public override string ToString() => $"{Op} {Node} {Other}";
}

public enum TreeOp
{
    /// <summary>A message that is only noted.</summary>
    Tell,

    /// <summary>A message whose handler throws.</summary>
    Fail,

    StopSelf,

    /// <summary>The node's parent stops it.</summary>
    StopByParent,

    StopBySystem,

    Pill,

    Kill,

    /// <summary>The node starts those of its children that are gone.</summary>
    Spawn,

    Watch,

    Unwatch,

    /// <summary>Some turns are taken before the next step.</summary>
    Run,
}
