using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Hocon;

namespace ActorNotice.Cli;

/// <summary><c>config check|show</c>: what the service would start with, without starting it.</summary>
internal static class ConfigVerb
{
    internal static void Equip(Command verb)
    {
        verb.Add(CreateCheck());
        verb.Add(CreateShow());
    }

    private static Command CreateCheck()
    {
        var options = new SettingsOptions();
        var verb = new Command("check", "Report every problem of the settings; exit code 2 when there is one.");
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var loaded = options.Load(parsed);
            Console.WriteLine($"{loaded.File ?? "defaults"}: {loaded.Entries.Count} settings, no problem");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Command CreateShow()
    {
        var options = new SettingsOptions();
        var changed = new Option<bool>("--changed")
        {
            Description = "Only the settings that differ from their "
            + "default."
        };
        var verb = new Command("show", "Every setting: value, meaning, what is allowed, and its origin.") { changed };
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var entries = options.Load(parsed).Entries;
            foreach (var entry in entries.Where(e => !parsed.GetValue(changed) || e.Value != e.Default)) Show(entry);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Show(SettingEntry entry)
    {
        Console.WriteLine($"# {entry.Meaning} {Capital(entry.Allowed)}; default {entry.Default}.");
        var origin = entry.Origin is null ? "" : $"    # {entry.Origin}";
        Console.WriteLine($"{entry.Path} = {entry.Value}{origin}");
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
