using System.Collections.Immutable;
using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>Valid settings, with what <c>config show</c> and a reload need to know about them.</summary>
/// <param name="Settings">Every room's settings.</param>
/// <param name="Entries">Each setting with its value, default, meaning and origin.</param>
/// <param name="File">The file that was read; null when there was none.</param>
public sealed record LoadedSettings(ServiceSettings Settings, IReadOnlyList<SettingEntry> Entries, string? File)
{
    /// <summary>Where they were read from, to read them again.</summary>
    public SettingsRequest Request { get; init; } = SettingsRequest.Defaults;

    /// <summary>Every file that was looked for: the settings file and what it includes, whether it was there or
    /// not.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}
