using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>Valid settings, with what <c>config show</c> needs to tell about them.</summary>
/// <param name="Settings">Every room's settings.</param>
/// <param name="Entries">Each setting with its value, default, meaning and origin.</param>
/// <param name="File">The file that was read; null when there was none.</param>
public sealed record LoadedSettings(ServiceSettings Settings, IReadOnlyList<SettingEntry> Entries, string? File);
