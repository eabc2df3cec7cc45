using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActorNotice.Hocon;

namespace ActorNotice.Host.Reload;

/// <summary>The file that <c>/set</c> writes: one quoted value a line, so that nothing in it can include, substitute or
/// nest.
/// People may edit it too; lines of other shapes are kept.</summary>
internal sealed partial class OverrideFile(string path)
{
    private const string Head =
        "# Written by /set. It counts above the settings file, below the environment and --set.";

    /// <summary>Why a path and value cannot be set; null when they can.</summary>
    internal static string? ProblemOf(string setting, string? value) =>
        !Settable().IsMatch(setting) ? "only watch.* can be set so"
        : value is not null && !Plain().IsMatch(value) ? "a value is plain words and numbers, lists with commas" : null;

    /// <summary>The lines with one setting changed, or taken out.</summary>
    internal ImmutableArray<string> With(string setting, string? value)
    {
        var start = $"{SettingsText.Root}.{setting} = ";
        IEnumerable<string> lines = File.Exists(path) ? File.ReadAllLines(path) : [Head];
        var kept = lines.Where(line => !line.StartsWith(start, StringComparison.Ordinal));
        return value is null ? [.. kept] : [.. kept, $"{start}\"{value}\""];
    }

    /// <summary>What the lines say.</summary>
    internal static HoconDocument Read(ImmutableArray<string> lines) => HoconParser.Parse(
        string.Join('\n', lines), HoconParseOptions.Default with { SourceName = "override" });

    /// <summary>Writes them at one stroke: a reader sees the old file or the new one.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal void Write(ImmutableArray<string> lines)
    {
        var fresh = path + ".new";
        File.WriteAllLines(fresh, lines);
        File.Move(fresh, path, overwrite: true);
    }

    [GeneratedRegex(@"\Awatch(\.[a-z][a-z0-9-]*){1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Settable();

    [GeneratedRegex(@"\A[\p{L}\p{N} .,:!<>=%*_-]{1,500}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
