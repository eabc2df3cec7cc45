namespace Akka.TestKit.Internal;

/// <summary>Every text is meant.</summary>
internal sealed class MatchesAll : IStringMatcher
{
    public static readonly MatchesAll Instance = new();

    private MatchesAll()
    {
    }

    public bool IsMatch(string text) => true;

    public override string ToString() => "anything";
}
