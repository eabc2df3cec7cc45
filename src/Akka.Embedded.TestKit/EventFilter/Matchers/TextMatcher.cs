using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal;

/// <summary>A text with some property.</summary>
internal sealed class TextMatcher : IStringMatcher
{
    private readonly string _description;
    private readonly Predicate<string> _matches;

    private TextMatcher(string description, Predicate<string> matches)
    {
        _description = description;
        _matches = matches;
    }

    public static TextMatcher EqualTo(string expected) =>
        new($"== \"{expected}\"", text => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase));

    public static TextMatcher StartingWith(string start) =>
        new($"starts with \"{start}\"", text => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    public static TextMatcher Containing(string part) =>
        new($"contains \"{part}\"", text => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    public static TextMatcher Matching(Regex pattern) => new($"matches /{pattern}/", pattern.IsMatch);

    public bool IsMatch(string text) => _matches(text);

    public override string ToString() => _description;
}
