namespace Akka.Actor;

/// <summary>Turns path text into steps, and finds where a path starts.</summary>
internal static class SelectionPaths
{
    public static SelectionPathElement[] Steps(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0 && name != ".").Select(Step)];

    /// <summary>A selection from text: "akka://…" and "/…" start at the root, everything else at the anchor.</summary>
    /// <param name="path">The text.</param>
    /// <param name="root">The root guardian.</param>
    /// <param name="anchor">Where relative paths start.</param>
    public static ActorSelection Select(string path, IActorRef root, IActorRef anchor)
    {
        if (ActorPath.TryParse(path, out var absolute)) return new ActorSelection(root, absolute.Elements);
        return new ActorSelection(path.StartsWith('/') ? root : anchor, path);
    }

    private static SelectionPathElement Step(string name) => name switch
    {
        ".." => SelectParent.Instance,
        "**" => SelectChildRecursive.Instance,
        _ when name.AsSpan().ContainsAny('*', '?') => new SelectChildPattern(name),
        _ => new SelectChildName(name),
    };
}
