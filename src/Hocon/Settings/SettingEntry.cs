namespace ActorNotice.Hocon;

/// <summary>One setting as it was read, for <c>config show</c> and for the test that the shipped file names them
/// all.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Value">The value in force, as HOCON text.</param>
/// <param name="Default">The default, as HOCON text.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Meaning">One sentence for people.</param>
/// <param name="Origin">Where the value was written; null for the default.</param>
public sealed record SettingEntry(
    string Path, string Value, string Default, string Allowed, string Meaning, HoconOrigin? Origin);
