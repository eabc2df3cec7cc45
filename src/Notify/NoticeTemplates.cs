using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>Texts that replace the built-in ones, by key: <c>admin.feed-lost</c>. Checked when they are read.</summary>
public sealed record NoticeTemplates
{
    /// <summary><c>notify.templates.ko</c>.</summary>
    public ImmutableDictionary<string, string> Korean { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary><c>notify.templates.en</c>.</summary>
    public ImmutableDictionary<string, string> English { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Those of a language.</summary>
    public ImmutableDictionary<string, string> Of(NoticeLanguage language) =>
        language == NoticeLanguage.Korean ? Korean : English;
}
