using System.Collections.Immutable;

namespace ActorNotice.Notify;

// What a conversation with the bot is made of. Who may say what, and what comes of it, is another room's business.

/// <summary>Something that happened to the bot.</summary>
/// <param name="Id">Rises; a poll with a higher offset confirms it.</param>
public abstract record BotUpdate(long Id);

/// <summary>A person wrote to it.</summary>
/// <param name="Id">The update's number.</param>
/// <param name="User">Who.</param>
/// <param name="Chat">Where.</param>
/// <param name="Topic">Forum topic; 0 = none.</param>
/// <param name="SentAtS">When, Unix s.</param>
/// <param name="Text">What.</param>
public sealed record BotText(long Id, long User, long Chat, int Topic, long SentAtS, string Text) : BotUpdate(Id);

/// <summary>A person pressed a button.</summary>
/// <param name="Id">The update's number.</param>
/// <param name="User">Who; the only thing to trust.</param>
/// <param name="Chat">Below whose message; 0 = not told.</param>
/// <param name="Topic">Forum topic; 0 = none.</param>
/// <param name="Press">The press's own id, to answer it by.</param>
/// <param name="Data">The button's data; may be forged.</param>
public sealed record BotPress(long Id, long User, long Chat, int Topic, string Press, string Data) : BotUpdate(Id);

/// <summary>Anything else: stickers, edits, people who come and go.</summary>
/// <param name="Id">The update's number.</param>
public sealed record BotOther(long Id) : BotUpdate(Id);

/// <summary>Why a poll brought nothing.</summary>
public enum BotPollFault
{
    /// <summary>None: it brought what there was.</summary>
    None,

    /// <summary>Try again later.</summary>
    Passing,

    /// <summary>Another program polls the same bot, or a webhook is set (409).</summary>
    Conflict,

    /// <summary>The token is refused (401, 404): trying again is pointless.</summary>
    Refused,
}

/// <summary>What a poll brought.</summary>
/// <param name="Updates">In order.</param>
/// <param name="Fault">Why there is none.</param>
/// <param name="Reason">One line for people, without secrets; empty without a fault.</param>
/// <param name="Wait">How long the server asks to be left alone.</param>
public sealed record BotPoll(
    ImmutableArray<BotUpdate> Updates, BotPollFault Fault = BotPollFault.None, string Reason = "",
    TimeSpan? Wait = null);

/// <summary>What the bot says to a chat.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Topic">Forum topic; 0 = none.</param>
/// <param name="Text">Plain text; cut off where Telegram's limit is.</param>
public sealed record BotMessage(long Chat, int Topic, string Text)
{
    /// <summary>Below it.</summary>
    public ImmutableArray<ImmutableArray<NoticeButton>> Buttons { get; init; } = [];

    /// <summary>A PNG; empty = none.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }
}

/// <summary>One of the bot's commands, for the menu of Telegram's apps.</summary>
/// <param name="Name">Lower case letters, digits and _.</param>
/// <param name="Meaning">A few words.</param>
public sealed record BotCommand(string Name, string Meaning);
