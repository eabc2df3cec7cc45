using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>The settings below <c>actornotice.reload</c>.</summary>
/// <param name="Enabled">Whether the settings file is followed while running.</param>
/// <param name="Every">How often it is looked at.</param>
public sealed record ReloadSettings(bool Enabled, TimeSpan Every)
{
    /// <summary>The settings without a file.</summary>
    public static ReloadSettings Default { get; } = new(true, TimeSpan.FromSeconds(2));

    /// <summary>Reads the section.</summary>
    public static ReloadSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new ReloadSettings(
            section.Flag(
                "enabled", Default.Enabled,
                "Whether changes of this file, and of files it includes, are put in force while running."),
            section.Duration(
                "every", Default.Every, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1),
                "How often the files are looked at; a change counts when two looks in a row have found the same."));
    }
}
