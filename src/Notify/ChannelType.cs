namespace ActorNotice.Notify;

/// <summary>The kinds of further channels.</summary>
public enum ChannelType
{
    /// <summary>Another Telegram chat, of the same bot or another.</summary>
    Telegram,

    /// <summary>JSON by POST, signed.</summary>
    Webhook,

    /// <summary>Plain text by POST, as ntfy takes it.</summary>
    Push,
}
