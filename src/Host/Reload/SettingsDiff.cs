using ActorNotice.Hocon;

namespace ActorNotice.Host.Reload;

/// <summary>What is different between two readings of the settings. Pure.</summary>
internal static class SettingsDiff
{
    private const string Head = SettingsText.Root + ".";

    /// <summary>The changes by path, in the order of reading.</summary>
    internal static IReadOnlyList<SettingChange> Between(LoadedSettings before, LoadedSettings after)
    {
        var (old, now) = (ValuesOf(before), ValuesOf(after));
        var changes = now.Keys.Union(old.Keys)
            .Select(path => new SettingChange(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
            .Where(static change => change.Old != change.New)
            .ToList();
        if (before.Settings.AkkaHocon != after.Settings.AkkaHocon)
            changes.Add(new SettingChange("akka", "{ … }", "{ … }"));
        return changes;
    }

    private static OrderedDictionary<string, string> ValuesOf(LoadedSettings loaded)
    {
        var values = new OrderedDictionary<string, string>();
        foreach (var entry in loaded.Entries) values[Short(entry)] = entry.Value;
        return values;
    }

    private static string Short(SettingEntry entry) =>
        entry.Path.StartsWith(Head, StringComparison.Ordinal) ? entry.Path[Head.Length..] : entry.Path;
}
