using System.Collections.Immutable;
using ActorNotice.Security;

namespace ActorNotice.Host.Rotation;

/// <summary>What is changed as one: the exchange's key with its signing secret, or a single secret.</summary>
/// <param name="Lead">The name that people are told.</param>
/// <param name="Partner">What belongs to it; the same as <paramref name="Lead"/> when nothing does.</param>
internal sealed record RotatedSecret(SecretName Lead, SecretName Partner)
{
    /// <summary>The bot of all main chats.</summary>
    internal static RotatedSecret Bot { get; } = Single(SecretName.TelegramBotToken);

    /// <summary>What the service is made with: a change is seen and told, but needs a restart.</summary>
    internal static ImmutableArray<RotatedSecret> Fixed { get; } =
    [
        Single(SecretName.TelegramChatId), Single(SecretName.NotifySecrets), Single(SecretName.ApiToken),
    ];

    /// <summary>True for what only a restart puts in use.</summary>
    internal bool NeedsRestart => Fixed.Contains(this);

    private static RotatedSecret Single(SecretName name) => new(name, name);
}
