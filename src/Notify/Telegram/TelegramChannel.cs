using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Telegram;

/// <summary>One Telegram chat as a notice channel.</summary>
internal sealed class TelegramChannel(
    TelegramTarget target, TelegramClient client, NoticeWriter writer, QuietClock quiet) : INoticeChannel
{
    private const int LongestText = 4_096; // UTF-16 units without markup
    private const int ShortestPrivate = 5; // a shorter id is a test rig's, and would mask parts of other numbers

    // Changes when a group becomes a supergroup; several deliveries may be under way then.
    private volatile string _chat = target.Chat;

    /// <inheritdoc/>
    public string Name => target.Name;

    /// <inheritdoc/>
    public int MaxInFlight => target.MaxInFlight;

    /// <inheritdoc/>
    public ImmutableArray<PaceLimit> Pace { get; } = target.Limits();

    /// <inheritdoc/>
    public bool Takes(Notice notice) => target.Filter.Takes(notice);

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel)
    {
        var pages = writer.Html(notice, marks).Pages(LongestText);
        // A later attempt may have fewer pages, when the mark of a repeat is gone.
        var page = pages[Math.Min(marks.Part, pages.Length - 1)];
        var outcome = await DeliverAsync(page, quiet.IsSilent(notice), cancel);
        return outcome.Status == DeliveryStatus.Delivered && marks.Part + 1 < pages.Length
            ? DeliveryOutcome.PartDelivered() : outcome;
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) =>
        TelegramClassifier.React(await client.GetMeAsync(cancel)).ToOutcome();

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<DeliveryOutcome> DeliverAsync(TextPage page, bool isSilent, CancellationToken cancel)
    {
        var first = new Message(page.Markup, IsHtml: true, isSilent, target.Topic);
        var reaction = await SendAsync(first, cancel);
        return reaction.Kind switch
        {
            TelegramReactionKind.ResendPlain => Corrected(
                await SendAsync(first with { Text = page.Plain, IsHtml = false }, cancel),
                $"sent without markup: {reaction.Reason}"),
            TelegramReactionKind.ResendWithoutTopic when target.Topic > 1 => Corrected(
                await SendAsync(first with { Topic = 0 }, cancel),
                "the topic is gone: put another into notify.telegram.topic"),
            TelegramReactionKind.Migrate => Corrected(
                await MoveAsync(reaction, first, cancel),
                "the group has become a supergroup: put its new id into TELEGRAM_CHAT_ID"),
            _ => reaction.ToOutcome(),
        };
    }

    private Task<TelegramReaction> MoveAsync(TelegramReaction reaction, Message message, CancellationToken cancel)
    {
        _chat = (reaction.MigrateTo ?? 0).ToString(CultureInfo.InvariantCulture);
        return SendAsync(message, cancel);
    }

    private async Task<TelegramReaction> SendAsync(Message message, CancellationToken cancel)
    {
        var body = TelegramRequest.SendMessage(_chat, message.Topic, message.Text, message.IsHtml, message.IsSilent);
        var reaction = TelegramClassifier.React(await client.SendMessageAsync(body, cancel));
        return reaction with { Reason = WithoutChat(reaction.Reason) };
    }

    private string WithoutChat(string reason) => _chat.Length < ShortestPrivate
        ? reason : reason.Replace(_chat, SecretText.Masked, StringComparison.Ordinal);

    // A correction is tried once; a second refusal of the same kind is final for the notice.
    private static DeliveryOutcome Corrected(TelegramReaction second, string warning) =>
        second.Kind == TelegramReactionKind.Delivered ? DeliveryOutcome.Delivered(warning) : second.ToOutcome();

    private readonly record struct Message(string Text, bool IsHtml, bool IsSilent, int Topic);
}
