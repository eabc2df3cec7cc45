using ActorNotice.Security;

namespace ActorNotice.Host.Rotation;

/// <summary>What is changed as one: the exchange's key with its signing secret, or a bot token.</summary>
/// <param name="Lead">The name that people are told.</param>
/// <param name="Partner">What belongs to it; the same as <paramref name="Lead"/> when nothing does.</param>
internal sealed record RotatedSecret(SecretName Lead, SecretName Partner)
{
    /// <summary>The bot of all main chats.</summary>
    internal static RotatedSecret Bot { get; } = new(SecretName.TelegramBotToken, SecretName.TelegramBotToken);
}
