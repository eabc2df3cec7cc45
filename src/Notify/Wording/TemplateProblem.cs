namespace ActorNotice.Notify.Wording;

/// <summary>Something wrong with a template; found when it is read, never when a notice is sent.</summary>
/// <param name="Key">The template's key: <c>admin.feed-lost</c>.</param>
/// <param name="Problem">What, with the place in the text.</param>
internal sealed record TemplateProblem(string Key, string Problem);
