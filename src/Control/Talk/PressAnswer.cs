namespace ActorNotice.Control.Talk;

/// <summary>Parent → talker: answer the press of a button.</summary>
/// <param name="Press">Which.</param>
/// <param name="Text">A passing line; may be empty.</param>
internal sealed record PressAnswer(string Press, string Text);
