using System.Collections.Immutable;
using ActorNotice.Security;

namespace ActorNotice.Notify;

/// <summary>The bot as somebody to talk with, beside the notices. Calls throw only when cancelled; no text that they
/// return holds a credential.</summary>
public interface ITelegramBot : IDisposable
{
    /// <summary>Waits for updates; of several polls at a time the server ends all but one.</summary>
    /// <param name="offset">The first update wanted; confirms those before it.</param>
    /// <param name="wait">How long the server may wait for the first.</param>
    /// <param name="cancel">Gives up.</param>
    Task<BotPoll> PollAsync(long offset, TimeSpan wait, CancellationToken cancel);

    /// <summary>Says something to a chat.</summary>
    /// <param name="message">What and where.</param>
    /// <param name="cancel">Gives up.</param>
    Task<DeliveryOutcome> SayAsync(BotMessage message, CancellationToken cancel);

    /// <summary>Answers the press of a button, so that the app stops waiting.</summary>
    /// <param name="press">Which press.</param>
    /// <param name="text">A passing line; at most 200 letters are shown. Empty = none.</param>
    /// <param name="cancel">Gives up.</param>
    Task<DeliveryOutcome> AnswerAsync(string press, string text, CancellationToken cancel);

    /// <summary>Another token from the next call on; the one under way ends with the old one.</summary>
    /// <param name="token">It was tried; owned by the bot.</param>
    void Renew(SecretText token);

    /// <summary>Sets the menu of commands.</summary>
    /// <param name="commands">At most 100.</param>
    /// <param name="cancel">Gives up.</param>
    Task<DeliveryOutcome> SetMenuAsync(ImmutableArray<BotCommand> commands, CancellationToken cancel);
}
