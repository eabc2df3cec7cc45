using System.Collections.Immutable;

namespace ActorNotice.Notify.Telegram;

/// <summary>A message to a chat.</summary>
/// <param name="Text">What it says; under a picture its caption.</param>
/// <param name="IsHtml">Whether the text is markup.</param>
internal sealed record TelegramMessage(string Text, bool IsHtml)
{
    /// <summary>Sent without a sound.</summary>
    internal bool IsSilent { get; init; }

    /// <summary>Forum topic; 0 or 1 = the general one.</summary>
    internal int Topic { get; init; }

    /// <summary>Below it.</summary>
    internal ImmutableArray<ImmutableArray<NoticeButton>> Buttons { get; init; } = [];

    /// <summary>A PNG; null = none.</summary>
    internal byte[]? Picture { get; init; }
}
