using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ActorNotice.Notify;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.EndToEnd.Tests.Campaign;

/// <summary>Compares what a service said became of its notices with what stands in the chats.</summary>
internal sealed partial class NoticeAudit(VirtualWorld world, int burst)
{
    private const string Repeat = "Sent again";
    private static readonly long[] Groups = [TelegramScript.Group, TelegramScript.MovedGroup];
    private readonly List<NoticeDelivered> _delivered = [.. world.Record.Delivered];
    private readonly List<NoticeFailed> _failed = [.. world.Record.Of<NoticeFailed>()];

    private static string ChannelOf(ReceivedMessage message) => Groups.Contains(message.ChatId) ? "group" : "telegram";

    /// <summary>What is wrong with a channel; empty when nothing is.</summary>
    internal IEnumerable<string> Faults(string channel) =>
    [
        .. Ends(channel), .. Copies(channel), .. Order(channel), .. Losses(channel), .. Pace(channel),
    ];

    /// <summary>Secrets in what was said, logged or kept; the messages themselves stand in their chats.</summary>
    internal IEnumerable<string> Leaks(IEnumerable<string> secrets, string journal)
    {
        var texts = world.Record.Facts.Where(static fact => fact.What is not ReceivedMessage)
            .Select(static fact => fact.ToString()).Append(journal).ToList();
        return secrets.Where(secret => texts.Exists(text => text.Contains(secret, StringComparison.Ordinal)))
            .Select(static secret => $"a secret was told: …{secret[^4..]}");
    }

    // Every notice that a channel took has one end: confirmed, or given up.
    private IEnumerable<string> Ends(string channel) => _delivered.Where(one => one.Channel == channel).Select(static one => one.Id)
        .Concat(Given(channel).Select(static one => one.Id))
        .GroupBy(static id => id).Where(static ends => ends.Count() > 1)
        .Select(ends => $"{ends.Key} has {ends.Count()} ends in {channel}");

    private IEnumerable<string> Copies(string channel)
    {
        var copies = SignalsIn(channel).ToLookup(static one => one.Key, static one => one.IsRepeat);
        foreach (var key in copies.Where(static group => group.Count(static isRepeat => !isRepeat) > 1 || group.Count() > 2))
            yield return $"{key.Key} came {key.Count()} times in {channel}";
        foreach (var one in _delivered.Where(one => one.Channel == channel && one.Kind == NoticeKind.Signal))
        {
            var count = copies[KeyOf(one.Stream?.Symbol.Name, one.OpenTimeMs)].Count();
            if (count == 0) yield return $"{one.Id} counts as delivered, but is not in {channel}";
            // Telegram answered the only attempt, so there can be no other copy.
            if (count > 1 && one.Attempt == 1) yield return $"{one.Id} came {count} times in {channel} with one attempt";
        }
    }

    private IEnumerable<string> Order(string channel)
    {
        var ids = _delivered.Where(one => one.Channel == channel && one.Kind == NoticeKind.Signal).Select(static one => one.Id).ToList();
        return ids.SequenceEqual(ids.Order()) ? [] : [$"the order in {channel} is not kept: {string.Join(' ', ids)}"];
    }

    // Each notice that was given up is counted by a report in the same chat. Told more than once is told.
    private IEnumerable<string> Losses(string channel)
    {
        var owed = Given(channel).Count(one => one.Kind != NoticeKind.Admin || IsShared(one.Id));
        HashSet<string> said = [];
        // A copy of what arrived before tells nothing new.
        var told = Texts(channel).Where(text => said.Add(Marks().Replace(text, "")) || !text.Contains(Repeat, StringComparison.Ordinal))
            .Select(static text => Loss().Match(text)).Where(static match => match.Success)
            .Sum(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        return told >= owed ? [] : [$"{owed} notices were given up in {channel}, but only {told} told"];
    }

    private IEnumerable<string> Pace(string channel)
    {
        var times = world.Record.Messages.Where(message => ChannelOf(message) == channel && !IsAnswer(message))
            .Select(static message => message.At).ToList();
        for (var i = burst; i < times.Count; i++)
            if (times[i] - times[i - burst] < TimeSpan.FromSeconds(burst))
                yield return $"{burst + 1} messages within {burst} s in {channel} at {times[i]:O}";
        for (var i = 20; channel == "group" && i < times.Count; i++)
            if (times[i] - times[i - 20] < TimeSpan.FromMinutes(1)) yield return $"21 messages within a minute in {channel} at {times[i]:O}";
        foreach (var refused in _failed.Where(one => one.Reason.Contains("retry after", StringComparison.Ordinal)))
            yield return $"Telegram itself said too many: {refused.Reason}";
    }

    // What a person asked the bot is answered beside the outbox.
    private static bool IsAnswer(ReceivedMessage message) =>
        message.Text.StartsWith('▶') || message.Text.Contains("Start again?", StringComparison.Ordinal);

    private IEnumerable<NoticeFailed> Given(string channel) => _failed.Where(one => one.IsFinal && one.Channel == channel);

    // A lane's own reports have an end in its channel only; they are no notices of anybody.
    private bool IsShared(NoticeId id) => _delivered.Where(one => one.Id == id).Select(static one => one.Channel)
        .Concat(_failed.Where(one => one.Id == id).Select(static one => one.Channel)).Distinct().Count() > 1;

    private IEnumerable<string> Texts(string channel) =>
        world.Record.Messages.Where(message => ChannelOf(message) == channel).Select(static message => message.Text);

    private IEnumerable<(string Key, bool IsRepeat)> SignalsIn(string channel) =>
        from text in Texts(channel)
        let closed = Closed().Match(text)
        where closed.Success && (text.StartsWith("📈", StringComparison.Ordinal) || text.StartsWith("📉", StringComparison.Ordinal)
            || text.StartsWith("🔔", StringComparison.Ordinal))
        from name in Name().Matches(text).Select(static match => match.Value).Distinct()
        select ($"{name} {closed.Groups[1].Value}", text.Contains(Repeat, StringComparison.Ordinal));

    private static string KeyOf(string? symbol, long? openTimeMs) => string.Create(
        CultureInfo.InvariantCulture,
        $"{symbol} {DateTimeOffset.FromUnixTimeMilliseconds((openTimeMs ?? 0) + 60_000):yyyy-MM-dd HH:mm}");

    [GeneratedRegex(@"(?:unreachable|Notices lost): (\d+)")]
    private static partial Regex Loss();

    [GeneratedRegex(@"\n(⏱|↻).*")]
    private static partial Regex Marks();

    [GeneratedRegex(@"S\d+USDT")]
    private static partial Regex Name();

    [GeneratedRegex(@"candle closed (\d{4}-\d\d-\d\d \d\d:\d\d)")]
    private static partial Regex Closed();
}
