using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.EndToEnd.Tests.Campaign;

/// <summary>What goes wrong at Telegram and when, from a seed: the same script every time.</summary>
internal sealed class TelegramScript
{
    internal const int Minutes = 40;
    internal const long Group = -100_200_300;
    internal const long MovedGroup = -100_200_301;

    private static readonly ImmutableDictionary<string, string> Wait = ImmutableDictionary<string, string>.Empty.Add("Retry-After", "7");

    private static readonly (string Name, PeerReply Reply)[] Faults =
    [
        ("429 retry_after 3", Refusal(429, "Too Many Requests: scripted", ",\"parameters\":{\"retry_after\":3}")),
        ("429 retry_after 25", Refusal(429, "Too Many Requests: scripted", ",\"parameters\":{\"retry_after\":25}")),
        ("429 HTML with a header", PeerReply.Html(429) with { Headers = Wait }),
        ("400 too long", Refusal(400, "Bad Request: message is too long")),
        ("400 entities", Refusal(400, "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 7")),
        ("400 button", Refusal(400, "Bad Request: BUTTON_DATA_INVALID")),
        ("400 thread", Refusal(400, "Bad Request: message thread not found")),
        ("409", Refusal(409, "Conflict: terminated by other getUpdates request")),
        ("413 HTML", PeerReply.Html(413)),
        ("500", Refusal(500, "Internal Server Error")),
        ("502 HTML", PeerReply.Html(502)),
        ("503 empty", new PeerReply(503, "") { Headers = Wait }),
        ("504 HTML", PeerReply.Html(504)),
        ("200 HTML", PeerReply.Html(200)),
        ("401 HTML of a proxy", PeerReply.Html(401)),
        ("slow, 4 s", PeerReply.Slow(TimeSpan.FromSeconds(4))),
        ("slow, 50 s", PeerReply.Slow(TimeSpan.FromSeconds(50))),
        ("dropped", PeerReply.Cut),
        ("dropped after the request was read", PeerReply.CutAfterWork),
    ];

    private static readonly (string Name, PeerReply Reply)[] Refusals =
    [
        ("401", Refusal(401, "Unauthorized")), ("404", Refusal(404, "Not Found")),
        ("403", Refusal(403, "Forbidden: bot was kicked from the supergroup chat")),
        ("400 chat", Refusal(400, "Bad Request: chat not found")),
    ];

    private readonly List<(int Minute, string What, Action<VirtualWorld> Do)> _steps = [];

    internal TelegramScript(int seed)
    {
        var random = new Random(seed);
        for (var minute = 0; minute < Minutes; minute++)
        {
            if (random.Next(5) < 2) Fault(minute, Faults[random.Next(Faults.Length)], random.Next(1, 5));
            if (random.Next(10) == 0) Outage(minute, random.Next(1, 5));
        }

        if (seed % 3 == 0) Add(random.Next(Minutes), "the group becomes a supergroup", static world => world.Telegram.SetChat(
            new SimulatedChat(Group) { Type = "group", MigratedTo = MovedGroup }));
        // After half of the time, so that there is a life before and one behind it.
        if (seed % 4 == 0) Fault(random.Next(5, Minutes / 2), Refusals[random.Next(Refusals.Length)], 1);
    }

    /// <summary>Carries out what a minute begins with.</summary>
    internal void Begin(int minute, VirtualWorld world)
    {
        foreach (var step in _steps.Where(step => step.Minute == minute)) step.Do(world);
    }

    /// <summary>The script for people.</summary>
    public override string ToString() => string.Join('\n', _steps.OrderBy(static step => step.Minute).Select(
        static step => string.Create(CultureInfo.InvariantCulture, $"  minute {step.Minute,2}: {step.What}")));

    private static PeerReply Refusal(int code, string description, string more = "") =>
        new(code, $"{{\"ok\":false,\"error_code\":{code},\"description\":\"{description}\"{more}}}");

    private void Fault(int minute, (string Name, PeerReply Reply) fault, int times) =>
        Add(minute, $"{fault.Name} × {times}", world => world.Telegram.Script.Next("sendMessage", fault.Reply, times));

    private void Outage(int minute, int length)
    {
        Add(minute, "the line is cut", static world => world.IsOffline = true);
        Add(minute + length, "the line is back", static world => world.IsOffline = false);
    }

    private void Add(int minute, string what, Action<VirtualWorld> step) => _steps.Add((minute, what, step));
}
