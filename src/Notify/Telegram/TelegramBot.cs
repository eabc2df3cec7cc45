using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Security;

namespace ActorNotice.Notify.Telegram;

/// <summary>The Bot API's half of a conversation.</summary>
/// <param name="api">Where the Bot API is.</param>
/// <param name="poller">Waits longer than a poll may take.</param>
/// <param name="talker">For everything else.</param>
internal sealed class TelegramBot(Uri api, TelegramClient poller, TelegramClient talker) : ITelegramBot
{
    private const int LongestText = 4_096;
    private const int LongestCaption = 1_024;
    private const int LongestAnswer = 200;
    private const int Conflict = 409;

    /// <inheritdoc/>
    public async Task<BotPoll> PollAsync(long offset, TimeSpan wait, CancellationToken cancel)
    {
        var (reply, body) = await poller.PollAsync(BotRequests.Poll(offset, wait), cancel);
        var reaction = TelegramClassifier.React(reply);
        if (reaction.Kind == TelegramReactionKind.Delivered) return UpdateReader.Read(body);
        var fault = reaction.Kind == TelegramReactionKind.AuthFatal ? BotPollFault.Refused
            : reply is { IsEnvelope: true, Code: Conflict } ? BotPollFault.Conflict : BotPollFault.Passing;
        return new BotPoll([], fault, reaction.Reason, reaction.RetryAfter);
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> SayAsync(BotMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var longest = message.Picture.IsEmpty ? LongestText : LongestCaption;
        var telegram = new TelegramMessage(Cut(message.Text, longest), IsHtml: false)
        {
            Topic = message.Topic,
            Buttons = message.Buttons,
            Picture = message.Picture.IsEmpty ? null : message.Picture.ToArray(),
        };
        var chat = message.Chat.ToString(CultureInfo.InvariantCulture);
        return TelegramClassifier.React(await talker.SendAsync(chat, telegram, cancel)).ToOutcome();
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> AnswerAsync(string press, string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var body = BotRequests.Answer(press, Cut(text, LongestAnswer));
        return TelegramClassifier.React(await talker.AnswerPressAsync(body, cancel)).ToOutcome();
    }

    /// <inheritdoc/>
    public void Renew(SecretText token)
    {
        var access = TelegramAccess.Create(api, token);
        poller.Use(access);
        talker.Use(access);
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> SetMenuAsync(ImmutableArray<BotCommand> commands, CancellationToken cancel) =>
        TelegramClassifier.React(await talker.SetMenuAsync(BotRequests.Menu(commands), cancel)).ToOutcome();

    /// <inheritdoc/>
    public void Dispose()
    {
        poller.Dispose();
        talker.Dispose();
    }

    // Not through the middle of a letter of two units.
    private static string Cut(string text, int longest) => text.Length <= longest ? text
        : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";
}
