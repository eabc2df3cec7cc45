namespace ActorNotice.Notify.Telegram;

/// <summary>A request's body.</summary>
/// <param name="Bytes">They never change.</param>
/// <param name="MediaType">With parameters, if any.</param>
internal readonly record struct TelegramBody(ReadOnlyMemory<byte> Bytes, string MediaType);
