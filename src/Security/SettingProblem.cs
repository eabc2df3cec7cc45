namespace ActorNotice.Security;

/// <summary>A setting out of its range.</summary>
/// <param name="Path">The setting's path under the room's block, for example <c>key-lease</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Allowed">What is allowed, for people.</param>
public sealed record SettingProblem(string Path, string Value, string Allowed);
