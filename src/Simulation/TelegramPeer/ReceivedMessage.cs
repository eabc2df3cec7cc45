namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>A message that a bot sent.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="At">When it arrived, by the server's clock.</param>
/// <param name="Method"><c>sendMessage</c>, <c>sendPhoto</c> or <c>sendDocument</c>.</param>
/// <param name="ChatId">Where.</param>
/// <param name="Text">Text or caption as a reader sees it, markup removed.</param>
/// <param name="RawText">Text or caption as it was sent.</param>
/// <param name="ParseMode"><c>HTML</c>, <c>MarkdownV2</c> or null.</param>
/// <param name="Silent">Sent without a sound.</param>
/// <param name="TopicId">Forum topic; null = none.</param>
/// <param name="File">Content of a picture or document; null = none.</param>
/// <param name="FileName">Its name; null = none.</param>
/// <param name="ReplyMarkup">Buttons as JSON; null = none.</param>
public sealed record ReceivedMessage(
    long MessageId,
    DateTimeOffset At,
    string Method,
    long ChatId,
    string Text,
    string RawText,
    string? ParseMode,
    bool Silent,
    int? TopicId,
    byte[]? File,
    string? FileName,
    string? ReplyMarkup)
{
    /// <summary>How often it was edited since.</summary>
    public int Edits { get; init; }
}
