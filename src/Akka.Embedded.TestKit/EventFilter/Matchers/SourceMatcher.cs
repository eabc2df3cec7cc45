using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>
/// A log source: the same text, or an actor's path with or without its address ("/user/feeds"), or relative to the user
/// guardian ("feeds").
/// </summary>
internal sealed class SourceMatcher : IStringMatcher
{
    private readonly string _source;

    public SourceMatcher(string source) => _source = source;

    public bool IsMatch(string text) => Same(text) || (ActorPath.TryParse(text, out var path) && IsMatch(path));

    public override string ToString() => $"from \"{_source}\"";

    private bool IsMatch(ActorPath path)
    {
        // The system's name says nothing in a test, and most actors are below /user.
        var local = path.ToStringWithoutAddress();
        return Same(local) || Same(local.TrimStart('/')) || Same(WithoutGuardian(local));
    }

    private static string WithoutGuardian(string local)
    {
        const string user = "/user/";
        return local.StartsWith(user, StringComparison.Ordinal) ? local[user.Length..] : local;
    }

    private bool Same(string text) => string.Equals(_source, text, StringComparison.OrdinalIgnoreCase);
}
