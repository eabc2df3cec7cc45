using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>A button under a notice.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Data">What pressing it sends back: 1 … 64 bytes of UTF-8.</param>
public sealed record NoticeButton(string Text, string Data)
{
    /// <summary>The longest <see cref="Data"/>, in bytes.</summary>
    public const int MostBytes = 64;
}

/// <summary>The buttons of a notice, row by row; empty = none.</summary>
/// <param name="notice">Under which.</param>
/// <param name="language">Of the notice.</param>
public delegate ImmutableArray<ImmutableArray<NoticeButton>> NoticeButtons(Notice notice, NoticeLanguage language);
