namespace ActorNotice.Hocon;

/// <summary>A text that was found for an include.</summary>
/// <param name="Source">Its name in origins; the same name again inside itself is a cycle.</param>
/// <param name="Text">The text itself.</param>
public sealed record HoconIncludeText(string Source, string Text);
