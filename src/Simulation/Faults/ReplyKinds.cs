using System.Globalization;
using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>Makes the kinds of <see cref="ReplyFault"/>, by what of the answer a script may choose.</summary>
internal static class ReplyKinds
{
    private const string WaitMeaning = "The wait that the answer demands.";
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <summary>Nothing to choose.</summary>
    internal static FaultKind Fixed(string word, bool isTelegrams, PeerReply reply) => new(
        word, read => Read(read, new ReplyFault(word, isTelegrams, reply)),
        dice => Roll(dice, new ReplyFault(word, isTelegrams, reply)));

    /// <summary>With <c>retry-after</c>, up to a number of seconds by chance.</summary>
    internal static FaultKind WithWait(string word, bool isTelegrams, Func<TimeSpan, PeerReply> reply, int longest)
    {
        return new FaultKind(
            word, read => Read(read, Make(read.Duration("retry-after", UsualWait, WaitMeaning))),
            dice => Roll(dice, Make(TimeSpan.FromSeconds(1 + dice.Next(longest)))));

        ReplyFault Make(TimeSpan wait) =>
            new(word, isTelegrams, reply(wait)) { Own = $"retry-after = {FaultText.Of(wait)}" };
    }

    /// <summary>With <c>status</c>, one of some by chance.</summary>
    internal static FaultKind WithStatus(
        string word, bool isTelegrams, Func<int, PeerReply> reply, int standard, int[] usual)
    {
        return new FaultKind(
            word, read => Read(read, Make(read.Status(standard))), dice => Roll(dice, Make(dice.Pick(usual))));

        ReplyFault Make(int status) => new(word, isTelegrams, reply(status))
        {
            Own = string.Create(CultureInfo.InvariantCulture, $"status = {status}"),
        };
    }

    /// <summary>Telegram's refusals, with <c>text</c>.</summary>
    internal static FaultKind WithText(string word, int status, string standard)
    {
        return new FaultKind(
            word, read => Read(read, Make(read.Text("text", standard, "The refusal's description."))),
            dice => Roll(dice, Make(standard)));

        ReplyFault Make(string text) =>
            new(word, true, TelegramReplies.Refused(status, text)) { Own = $"text = \"{text}\"" };
    }

    /// <summary>The peer's own answer later, with <c>by</c>.</summary>
    internal static FaultKind Slow(string word, bool isTelegrams)
    {
        return new FaultKind(
            word, read => Read(read, Make(read.Duration("by", UsualWait, "How long the answer takes."))),
            dice => Roll(dice, Make(dice.Seconds(1, 30))));

        ReplyFault Make(TimeSpan by) =>
            new(word, isTelegrams, PeerReply.Slow(by)) { Own = $"by = {FaultText.Of(by)}" };
    }

    private static ReplyFault Read(FaultFields read, ReplyFault fault) => fault with
    {
        Method = read.Text("method", fault.IsTelegrams ? "sendMessage" : "*", "Last part of the path; * = any."),
        Times = read.Count("times", 1, "How many requests, unless it lasts for a time."),
    };

    private static ReplyFault Roll(FaultDice dice, ReplyFault fault) => fault with
    {
        Method = fault.IsTelegrams ? "sendMessage" : "*",
        Times = 1 + dice.Next(3),
        Lasting = dice.Next(2) == 0 ? TimeSpan.Zero : dice.Seconds(5, 120),
    };
}
