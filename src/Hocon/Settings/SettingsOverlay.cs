namespace ActorNotice.Hocon;

/// <summary>A named object whose settings lie over those of a section: what it leaves out is as there.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Origin">Where the key was written.</param>
/// <param name="Section">To be read by the same reader as the section it lies on.</param>
public sealed record SettingsOverlay(string Name, HoconOrigin Origin, SettingsSection Section);
