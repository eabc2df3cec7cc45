namespace ActorNotice.Notify;

/// <summary>
/// One further channel: <c>notify.channels.NAME { … }</c>. Its secrets are values of NOTIFY_SECRETS, by its name: a
/// telegram takes <c>NAME-chat</c> and <c>NAME-token</c> (without it TELEGRAM_BOT_TOKEN), a webhook <c>NAME-url</c> and
/// <c>NAME-key</c> (without it it is not signed), a push <c>NAME-url</c> and <c>NAME-token</c> (without it there is no
/// Authorization).
/// </summary>
/// <param name="Name">Lower case letters, digits and dashes.</param>
/// <param name="Type"><c>type</c>.</param>
public sealed record ChannelSettings(string Name, ChannelType Type)
{
    /// <summary><c>language</c>: null = <c>notify.language</c>.</summary>
    public NoticeLanguage? Language { get; init; }

    /// <summary><c>kinds</c>, <c>sides</c>, <c>symbols</c>, <c>intervals</c>, <c>min-severity</c>.</summary>
    public NoticeFilter Filter { get; init; } = NoticeFilter.All;

    /// <summary><c>topic</c>: of a telegram.</summary>
    public int Topic { get; init; }

    /// <summary><c>format</c>: of a webhook.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary><c>body</c>: of a webhook with the format custom; JSON in which <c>{text}</c> and its like
    /// stand.</summary>
    public string Body { get; init; } = "";
}
