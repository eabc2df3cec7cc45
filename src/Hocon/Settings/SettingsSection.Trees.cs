using System.Collections.Immutable;

namespace ActorNotice.Hocon;

// Settings whose names the file chooses.
public sealed partial class SettingsSection
{
    /// <summary>Every text of this section and of the objects in it, by its path from here (<c>admin.halted</c>): for
    /// keys that the reader's own tables know. Only those that are written become entries.</summary>
    public ImmutableDictionary<string, string> TextTree(string allowed, string meaning)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in LeavesOf(_section, "")) texts[path] = Text(path, "", allowed, static _ => true, meaning);
        _known.AddRange(_section.Keys);
        // The one empty map, so that settings without any text are equal.
        return texts.Count == 0 ? ImmutableDictionary<string, string>.Empty : texts.ToImmutable();
    }

    /// <summary>The sections of this one, by their names: for things that the file names itself.</summary>
    public IReadOnlyList<(string Name, SettingsSection Section)> Sections() =>
        [.. _section.Keys.ToList().Select(name => (name, Section(name)))];

    private static IEnumerable<string> LeavesOf(HoconObject section, string prefix) =>
        section.Fields.SelectMany(field =>
        field.Value is HoconObject inner ? LeavesOf(inner, $"{prefix}{field.Key}.") : [prefix + field.Key]);
}
