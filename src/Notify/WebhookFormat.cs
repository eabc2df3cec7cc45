namespace ActorNotice.Notify;

/// <summary>What a webhook's body looks like.</summary>
public enum WebhookFormat
{
    /// <summary>Our own: every field of the notice.</summary>
    Json,

    /// <summary>As Discord takes it: the text as <c>content</c>.</summary>
    Discord,

    /// <summary>As Slack takes it: the text as <c>text</c>.</summary>
    Slack,

    /// <summary>By the setting <c>body</c>.</summary>
    Custom,
}
