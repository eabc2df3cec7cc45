using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Telegram;

/// <summary>One Telegram chat as a notice channel.</summary>
internal sealed class TelegramChannel(
    string name, string chat, TelegramClient client, NoticeWriter writer, TelegramSettings settings) : INoticeChannel
{
    private const string BotScope = "telegram/bot";
    private const int ShortestPrivate = 5; // a shorter id is a test rig's, and would mask parts of other numbers
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Changes when a group becomes a supergroup; several deliveries may be under way then.
    private volatile string _chat = chat;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public int MaxInFlight => settings.MaxInFlight;

    /// <inheritdoc/>
    public ImmutableArray<PaceLimit> Pace { get; } = LimitsOf(name, chat, settings.Pace);

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel)
    {
        var isSilent = notice is AdminItem { Content.Severity: NoticeSeverity.Info };
        var html = writer.Html(notice, marks).Markup;
        var reaction = await SendAsync(html, isHtml: true, isSilent, cancel);
        return reaction.Kind switch
        {
            TelegramReactionKind.ResendPlain => Corrected(
                await SendAsync(writer.Plain(notice, marks), isHtml: false, isSilent, cancel),
                $"sent without markup: {reaction.Reason}"),
            TelegramReactionKind.Migrate => Corrected(
                await MoveAsync(reaction, html, isSilent, cancel),
                "the group has become a supergroup: put its new id into TELEGRAM_CHAT_ID"),
            _ => reaction.ToOutcome(),
        };
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) =>
        TelegramClassifier.React(await client.GetMeAsync(cancel)).ToOutcome();

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private Task<TelegramReaction> MoveAsync(
        TelegramReaction reaction, string html, bool isSilent, CancellationToken cancel)
    {
        _chat = (reaction.MigrateTo ?? 0).ToString(CultureInfo.InvariantCulture);
        return SendAsync(html, isHtml: true, isSilent, cancel);
    }

    private async Task<TelegramReaction> SendAsync(string text, bool isHtml, bool isSilent, CancellationToken cancel)
    {
        var body = TelegramRequest.SendMessage(_chat, text, isHtml, isSilent);
        var reaction = TelegramClassifier.React(await client.SendMessageAsync(body, cancel));
        return reaction with { Reason = WithoutChat(reaction.Reason) };
    }

    private string WithoutChat(string reason) => _chat.Length < ShortestPrivate
        ? reason : reason.Replace(_chat, SecretText.Masked, StringComparison.Ordinal);

    // A correction is tried once; a second refusal of the same kind is final for the notice.
    private static DeliveryOutcome Corrected(TelegramReaction second, string warning) =>
        second.Kind == TelegramReactionKind.Delivered ? DeliveryOutcome.Delivered(warning) : second.ToOutcome();

    private static ImmutableArray<PaceLimit> LimitsOf(string name, string chat, PaceSettings pace)
    {
        if (!pace.Enabled) return [];
        var perChat = new PaceLimit($"{name}/chat", pace.ChatBurst, TimeSpan.FromSeconds(pace.ChatBurst));
        var perBot = new PaceLimit(BotScope, pace.OverallPerSecond, TimeSpan.FromSeconds(1));
        return TelegramChat.IsGroup(chat)
            ? [perChat, new PaceLimit($"{name}/group", pace.GroupPerMinute, Minute), perBot]
            : [perChat, perBot];
    }
}
