using Akka.Util;

namespace Akka.Actor;

/// <summary>Walks a selection's steps through the tree, on the sender's thread.</summary>
internal static class SelectionDelivery
{
    public static void Deliver(
        IInternalActorRef anchor, IActorRef? sender, object message, ReadOnlySpan<SelectionPathElement> steps,
        bool fanOut = false)
    {
        if (steps.IsEmpty)
        {
            anchor.Tell(message, sender);
            return;
        }

        var rest = steps[1..];
        switch (steps[0])
        {
            case SelectParent:
                var parent = anchor.Parent.IsNobody() ? anchor : anchor.Parent;
                Deliver(parent, sender, message, rest, fanOut);
                break;
            case SelectChildName step when Child(anchor, step.Name) is { } child && !child.IsNobody():
                Deliver(child, sender, message, rest, fanOut);
                break;
            case SelectChildPattern step:
                DeliverToAll(anchor, Children(anchor, step.PatternStr), sender, message, steps, fanOut);
                break;
            case SelectChildRecursive:
                DeliverToAll(anchor, Descendants(anchor), sender, message, steps[^1..], fanOut);
                break;
            default:
                NobodyThere(anchor, sender, message, steps, fanOut);
                break;
        }
    }

    private static void DeliverToAll(
        IInternalActorRef anchor, List<IInternalActorRef> targets, IActorRef? sender, object message,
        ReadOnlySpan<SelectionPathElement> steps, bool fanOut)
    {
        if (targets.Count == 0) NobodyThere(anchor, sender, message, steps, fanOut);
        foreach (var target in targets) Deliver(target, sender, message, steps[1..], fanOut || targets.Count > 1);
    }

    private static IInternalActorRef? Child(IInternalActorRef anchor, string name) => anchor switch
    {
        ActorRefWithCell parent => parent.GetSingleChild(name),
        _ => anchor.GetChild([name]) as IInternalActorRef,
    };

    private static List<IInternalActorRef> Children(IInternalActorRef anchor, string pattern) =>
        anchor is ActorRefWithCell parent
            ? [.. parent.Children.OfType<IInternalActorRef>().Where(child => child.Path.Name.Like(pattern))]
            : [];

    private static List<IInternalActorRef> Descendants(IInternalActorRef anchor)
    {
        var children = Children(anchor, "*");
        return [.. children, .. children.SelectMany(Descendants)];
    }

    private static void NobodyThere(
        IInternalActorRef anchor, IActorRef? sender, object message, ReadOnlySpan<SelectionPathElement> steps,
        bool fanOut)
    {
        if (message is Identify && fanOut) return;
        var names = steps.ToArray().Select(step => step.ToString() ?? string.Empty);
        var missing = anchor.Provider.EmptyRef(anchor.Path / names);
        missing.Tell(message, sender);
    }
}
