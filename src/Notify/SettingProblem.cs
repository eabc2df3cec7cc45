namespace ActorNotice.Notify;

/// <summary>A setting of this room that cannot be used.</summary>
/// <param name="Path">Below <c>actornotice.</c>: <c>notify.telegram.api</c>.</param>
/// <param name="Value">What was given.</param>
/// <param name="Allowed">What is allowed, for people.</param>
public sealed record SettingProblem(string Path, string Value, string Allowed);
