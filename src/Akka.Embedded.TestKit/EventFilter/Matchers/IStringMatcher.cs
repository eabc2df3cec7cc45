namespace Akka.TestKit.Internal;

/// <summary>Decides about a text.</summary>
internal interface IStringMatcher
{
    /// <summary>Whether the text is meant.</summary>
    /// <param name="text">The text.</param>
    bool IsMatch(string text);
}
