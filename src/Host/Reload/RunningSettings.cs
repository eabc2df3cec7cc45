namespace ActorNotice.Host.Reload;

/// <summary>The settings in force, and what of an edit waits for a restart. Outlives a crash of the actor that uses
/// it.</summary>
internal sealed class RunningSettings
{
    private readonly LoadedSettings _started;
    private string _toldRestart = "";

    /// <summary>Begins with what the service was started with.</summary>
    internal RunningSettings(LoadedSettings started) =>
        (_started, Loaded, Settings) = (started, started, started.Settings);

    /// <summary>The newest valid reading; what of it cannot be in force yet is <see cref="Waiting"/>.</summary>
    internal LoadedSettings Loaded { get; private set; }

    /// <summary>What is in force.</summary>
    internal ServiceSettings Settings { get; private set; }

    /// <summary>Changes since the start that only a restart can put in force.</summary>
    internal IReadOnlyList<SettingChange> Waiting =>
        [.. SettingsDiff.Between(_started, Loaded).Where(static change => !change.IsLive)];

    /// <summary>What is in force once a reading is taken: its live settings over those that stay.</summary>
    internal ServiceSettings With(ServiceSettings next) => Settings with
    {
        Universe = next.Universe,
        Watch = next.Watch,
        Overrides = next.Overrides,
        Notify = Settings.Notify with { Language = next.Notify.Language, TimeZone = next.Notify.TimeZone },
        Log = Settings.Log with { Level = next.Log.Level },
        Reload = next.Reload,
    };

    /// <summary>Takes a reading.</summary>
    internal void Take(LoadedSettings next)
    {
        Settings = With(next.Settings);
        Loaded = next;
    }

    /// <summary>The settings that wait for a restart, to be told once as long as they are the same; empty when there is
    /// nothing new to tell.</summary>
    internal IReadOnlyList<string> TakeRestartNotice()
    {
        var waiting = Waiting.Select(static change => change.ToString()).ToList();
        var text = string.Join('\n', waiting);
        if (text == _toldRestart) return [];
        _toldRestart = text;
        return waiting;
    }
}
