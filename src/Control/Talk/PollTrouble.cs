using ActorNotice.Notify;

namespace ActorNotice.Control.Talk;

/// <summary>Poller → parent: updates have not come for a while, or never will again.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Reason">One line for people.</param>
internal sealed record PollTrouble(BotPollFault Fault, string Reason);
