namespace ActorNotice.Notify.Wording;

/// <summary>One line of a text, complete in itself: every tag that begins in it ends in it.</summary>
/// <param name="Markup">In Telegram's HTML mode, without the block's tags.</param>
/// <param name="Plain">Without markup.</param>
/// <param name="IsTable">It stands in a block of fixed width.</param>
internal readonly record struct TextLine(string Markup, string Plain, bool IsTable);
