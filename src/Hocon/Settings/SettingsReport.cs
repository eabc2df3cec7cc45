namespace ActorNotice.Hocon;

/// <summary>What a reading of all settings found: every setting with its value, and every problem.</summary>
public sealed class SettingsReport
{
    private readonly List<SettingEntry> _entries = [];

    /// <summary>Problems in the order of reading; nothing may be started while there is one.</summary>
    public HoconProblems Problems { get; } = new();

    /// <summary>The settings in the order of reading.</summary>
    public IReadOnlyList<SettingEntry> Entries => _entries;

    internal void Add(SettingEntry entry) => _entries.Add(entry);
}
