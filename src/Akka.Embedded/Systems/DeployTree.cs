namespace Akka.Actor.Internal;

/// <summary>
/// Deployments by path below /user. An exact name goes before "*", which goes before "**", all that is below.
/// </summary>
internal sealed class DeployTree
{
    private const string AnyName = "*";
    private const string AnyPath = "**";

    private readonly Dictionary<string, DeployTree> _below = [];
    private Deploy? _here;

    /// <summary>Puts a deployment at a path.</summary>
    /// <param name="names">The path's names, which may be wildcards.</param>
    /// <param name="deploy">The deployment.</param>
    public void Add(ReadOnlySpan<string> names, Deploy deploy)
    {
        if (names.IsEmpty)
        {
            _here = deploy;
            return;
        }

        if (!_below.TryGetValue(names[0], out var next)) _below[names[0]] = next = new DeployTree();
        next.Add(names[1..], deploy);
    }

    /// <summary>The deployment of an actor; null when none is written.</summary>
    /// <param name="names">The names of its path.</param>
    public Deploy? Find(ReadOnlySpan<string> names)
    {
        if (names.IsEmpty) return _here;
        var rest = names[1..];
        // Each branch is tried to its end: "/a/b" may lead nowhere where "/*/b/c" does.
        if (_below.TryGetValue(names[0], out var exact) && exact.Find(rest) is { } here) return here;
        if (_below.TryGetValue(AnyName, out var any) && any.Find(rest) is { } there) return there;
        return _below.GetValueOrDefault(AnyPath)?._here;
    }
}
