namespace ActorNotice.Hocon;

/// <summary>One element of a list in the settings.</summary>
/// <typeparam name="T">What it was turned into.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Origin">Where; null for a default.</param>
public sealed record SettingElement<T>(T Value, string Text, HoconOrigin? Origin)
    where T : class;
