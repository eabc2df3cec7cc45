using Akka.Actor;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Embedded.Tests.Trees;

/// <summary>Random scripts, and smaller ones of a script that failed.</summary>
public static class TreeScripts
{
    private static readonly Directive[] Directives =
        [Directive.Restart, Directive.Restart, Directive.Resume, Directive.Stop, Directive.Escalate];

    private static readonly TreeOp[] Ops =
    [
        TreeOp.Tell, TreeOp.Tell, TreeOp.Tell, TreeOp.Fail, TreeOp.Fail, TreeOp.StopSelf, TreeOp.StopByParent,
        TreeOp.StopBySystem, TreeOp.Pill, TreeOp.Kill, TreeOp.Spawn, TreeOp.Watch, TreeOp.Watch, TreeOp.Unwatch,
        TreeOp.Run, TreeOp.Run,
    ];

    public static Arbitrary<TreeScript> Any { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Make), Smaller);

    /// <summary>The script of a seed.</summary>
    public static TreeScript Make(int seed)
    {
        var random = new Random(seed);
        var nodes = Enumerable.Range(0, random.Next(2, 9)).Select(i => Node(random, i)).ToList();
        var steps = Enumerable.Range(0, random.Next(1, 60)).Select(_ =>
            new TreeStep(Ops[random.Next(Ops.Length)], random.Next(nodes.Count), random.Next(nodes.Count))).ToList();
        return new TreeScript(seed, random.Next(1, 4), nodes, steps);
    }

    private static NodeSpec Node(Random random, int index)
    {
        if (index == 0)
        {
            // Nobody but the top's own strategy decides about it, so it must not fail.
            var directive = Directives[random.Next(Directives.Length - 1)];
            return new NodeSpec(-1, random.Next(3) == 0, directive, false, 0, 0, 0, 0, 0);
        }

        return new NodeSpec(
            random.Next(index), random.Next(3) == 0, Directives[random.Next(Directives.Length)], random.Next(3) == 0,
            Rarely(random), Rarely(random), Rarely(random), Rarely(random), Rarely(random));
    }

    private static int Rarely(Random random) => random.Next(6) == 0 ? random.Next(1, 3) : 0;

    private static IEnumerable<TreeScript> Smaller(TreeScript script)
    {
        for (var length = script.Steps.Count / 2; length > 0; length /= 2)
        {
            for (var at = 0; at < script.Steps.Count; at += length)
                yield return script with { Steps = [.. script.Steps.Take(at), .. script.Steps.Skip(at + length)] };
        }

        var last = script.Nodes.Count - 1;
        if (last > 0 && script.Steps.All(step => step.Node < last && step.Other < last))
            yield return script with { Nodes = [.. script.Nodes.Take(last)] };
        for (var i = 1; i < script.Nodes.Count; i++)
        {
            foreach (var tamer in Tamer(script.Nodes[i]))
                yield return script with { Nodes = [.. script.Nodes.Take(i), tamer, .. script.Nodes.Skip(i + 1)] };
        }
    }

    private static IEnumerable<NodeSpec> Tamer(NodeSpec node)
    {
        NodeSpec[] tries =
        [
            node with { FailConstructor = 0 }, node with { FailPreStart = 0 }, node with { FailPreRestart = 0 },
            node with { FailPostRestart = 0 }, node with { FailPostStop = 0 }, node with { KeepsChildren = false },
            node with { AllForOne = false },
        ];
        return tries.Where(tamer => tamer != node);
    }
}
