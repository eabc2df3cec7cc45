using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary>Chooses between the two languages; both stand side by side where they are said, so neither is
/// forgotten.</summary>
/// <param name="Language">Which.</param>
internal readonly record struct Tongue(NoticeLanguage Language)
{
    /// <summary>The text in its language.</summary>
    internal string Of(string korean, string english) => Language == NoticeLanguage.Korean ? korean : english;
}
