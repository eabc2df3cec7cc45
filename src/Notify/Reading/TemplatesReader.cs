using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Reading;

/// <summary>Reads <see cref="NoticeTemplates"/>; a text that could not be rendered is refused where it
/// stands.</summary>
internal static class TemplatesReader
{
    private const string Meaning = "A text in place of the built-in one.";
    private const string Allowed = "text with {placeholders} and the tags b, i, u, s, code";

    internal static NoticeTemplates Read(SettingsSection section) => new()
    {
        Korean = Read(section.Section("ko"), NoticeLanguage.Korean),
        English = Read(section.Section("en"), NoticeLanguage.English),
    };

    private static ImmutableDictionary<string, string> Read(SettingsSection section, NoticeLanguage language)
    {
        var texts = section.TextTree(Allowed, Meaning);
        foreach (var problem in WordBook.TryCreate(language, texts, out _))
            section.Refuse(problem.Key, problem.Problem);
        return texts;
    }
}
