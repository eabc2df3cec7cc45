using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Notify.Chart;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Telegram;

/// <summary>One Telegram chat as a notice channel.</summary>
internal sealed class TelegramChannel(
    TelegramTarget target, TelegramClient client, NoticeWriter writer, QuietClock quiet, NoticeChart chart,
    NoticeButtons? buttons) : INoticeChannel
{
    private const int LongestText = 4_096; // UTF-16 units without markup
    private const int LongestCaption = 1_024; // likewise
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
        // What may have arrived is repeated without its picture: that may be why no answer came.
        string? problem = null;
        var picture = marks.IsRepeat ? null : chart.TryDraw(notice, out problem);
        var isCaption = pages is [{ Plain.Length: <= LongestCaption }];
        var parts = pages.Length + (picture is not null && !isCaption ? 1 : 0);
        // A later attempt may have fewer parts, when the mark of a repeat or a picture is gone.
        var part = Math.Min(marks.Part, parts - 1);
        // Behind the last page there is only the picture.
        var page = part < pages.Length ? pages[part] : new TextPage("", "");
        var message = MessageOf(notice, page, isLast: part == pages.Length - 1) with
        {
            Picture = isCaption || part == pages.Length ? picture : null,
        };
        var outcome = await DeliverAsync(message, page.Plain, cancel);
        if (outcome.Status != DeliveryStatus.Delivered) return outcome;
        if (part + 1 < parts) return DeliveryOutcome.PartDelivered();
        return outcome.Reason.Length == 0 && problem is not null ? DeliveryOutcome.Delivered(problem) : outcome;
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) =>
        TelegramClassifier.React(await client.GetMeAsync(cancel)).ToOutcome();

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private TelegramMessage MessageOf(Notice notice, TextPage page, bool isLast) => new(page.Markup, IsHtml: true)
    {
        IsSilent = quiet.IsSilent(notice),
        Topic = target.Topic,
        // Once, where the eye ends.
        Buttons = isLast && buttons is not null ? buttons(notice, writer.Language) : [],
    };

    private async Task<DeliveryOutcome> DeliverAsync(TelegramMessage first, string plain, CancellationToken cancel)
    {
        var reaction = await SendAsync(first, cancel);
        return reaction.Kind switch
        {
            _ when first.Picture is not null && IsAboutThePicture(reaction.Kind) =>
                await DeliverTextAsync(first, plain, reaction.Reason, cancel),
            TelegramReactionKind.ResendPlain => Corrected(
                await SendAsync(first with { Text = plain, IsHtml = false }, cancel),
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

    // A chat may forbid pictures only, and a server may fail on them only: no notice is lost for a picture's sake.
    private static bool IsAboutThePicture(TelegramReactionKind kind) => kind is TelegramReactionKind.Drop
        or TelegramReactionKind.Retry or TelegramReactionKind.ChatFatal or TelegramReactionKind.ResendPlain;

    private async Task<DeliveryOutcome> DeliverTextAsync(
        TelegramMessage refused, string plain, string reason, CancellationToken cancel)
    {
        var warning = $"sent without its picture: {reason}";
        // A picture that follows a long text has none of its own.
        if (plain.Length == 0) return DeliveryOutcome.Delivered(warning);
        var outcome = await DeliverAsync(refused with { Picture = null }, plain, cancel);
        return outcome is { Status: DeliveryStatus.Delivered, Reason: "" }
            ? DeliveryOutcome.Delivered(warning)
            : outcome;
    }

    private Task<TelegramReaction> MoveAsync(
        TelegramReaction reaction, TelegramMessage message, CancellationToken cancel)
    {
        _chat = (reaction.MigrateTo ?? 0).ToString(CultureInfo.InvariantCulture);
        return SendAsync(message, cancel);
    }

    private async Task<TelegramReaction> SendAsync(TelegramMessage message, CancellationToken cancel)
    {
        var reaction = TelegramClassifier.React(await client.SendAsync(_chat, message, cancel));
        return reaction with { Reason = WithoutChat(reaction.Reason) };
    }

    private string WithoutChat(string reason) => _chat.Length < ShortestPrivate
        ? reason : reason.Replace(_chat, SecretText.Masked, StringComparison.Ordinal);

    // A correction is tried once; a second refusal of the same kind is final for the notice.
    private static DeliveryOutcome Corrected(TelegramReaction second, string warning) =>
        second.Kind == TelegramReactionKind.Delivered ? DeliveryOutcome.Delivered(warning) : second.ToOutcome();
}
