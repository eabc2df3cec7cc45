namespace ActorNotice.Exchange.Settings;

/// <summary>A value that cannot be used.</summary>
/// <param name="Path">The setting's path below <c>actornotice</c>.</param>
/// <param name="Value">What was given.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record SettingProblem(string Path, string Value, string Allowed);
