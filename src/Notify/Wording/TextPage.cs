namespace ActorNotice.Notify.Wording;

/// <summary>One message's worth of a text.</summary>
/// <param name="Markup">In Telegram's HTML mode.</param>
/// <param name="Plain">Without markup.</param>
internal sealed record TextPage(string Markup, string Plain);
