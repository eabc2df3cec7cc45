using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Tests.World;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>One play of a market with a script of faults: what was decided on every candle, and what was
/// noticed.</summary>
internal sealed class CampaignPlay
{
    private const ulong MarketSeed = 11;
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(15);

    private readonly Dictionary<(StreamKey Stream, long OpenMs), Decision> _decisions = [];

    private CampaignPlay()
    {
    }

    /// <summary>The decisions by candle.</summary>
    internal IReadOnlyDictionary<(StreamKey Stream, long OpenMs), Decision> Decisions => _decisions;

    /// <summary>Candles decided more than once.</summary>
    internal List<(StreamKey Stream, long OpenMs)> Repeated { get; } = [];

    /// <summary>Candles whose signals a channel confirmed.</summary>
    internal HashSet<(StreamKey Stream, long OpenMs)> Noticed { get; } = [];

    /// <summary>Candles whose signals were given up, and that was said.</summary>
    internal HashSet<(StreamKey Stream, long OpenMs)> GivenUp { get; } = [];

    /// <summary>Signals that reached Telegram: their texts without the mark of a repeat, and how often.</summary>
    internal Dictionary<string, int> Received { get; } = [];

    /// <summary>Candles that nobody could have had.</summary>
    internal HashSet<(StreamKey Stream, long OpenMs)> Lost { get; } = [];

    /// <summary>Every stream at the end, with its candle ledger; none when the service has halted.</summary>
    internal IReadOnlyDictionary<StreamKey, StreamSnapshot> Streams { get; private init; } =
        new Dictionary<StreamKey, StreamSnapshot>();

    /// <summary>Contracts that were said to be watched no longer.</summary>
    internal HashSet<Symbol> Left { get; } = [];

    /// <summary>Candles that were said to be missing.</summary>
    internal HashSet<(StreamKey Stream, long OpenMs)> Missed { get; } = [];

    /// <summary>Open time of the last candle that must be decided.</summary>
    internal long LastOpenMs { get; private init; }

    /// <summary>Everything that was said.</summary>
    internal IReadOnlyList<string> Lines { get; private init; } = [];

    /// <summary>Plays.</summary>
    /// <param name="shape">Which market, and for how long.</param>
    /// <param name="script">What goes wrong.</param>
    internal static CampaignPlay Of(CampaignShape shape, FaultScript script)
    {
        var options = Worlds.Options(shape.Symbols, MarketSeed);
        using var world = VirtualWorld.Open(options with
        {
            Faults = script,
            // What is learned late is still to be the same; what a late notice is worth is another question.
            Settings = ["watch.stale-after=infinite"],
            Telegram = options.Telegram with { EnforceLimits = false },
        });
        world.Loop.RunFor(TimeSpan.FromMinutes(shape.Candles) + Recovery);
        return From(world, shape);
    }

    private static CampaignPlay From(VirtualWorld world, CampaignShape shape)
    {
        var nowMs = world.Loop.Now.ToUnixTimeMilliseconds();
        var play = new CampaignPlay
        {
            LastOpenMs = Interval.OneMinute.OpenTimeMs(nowMs - (long)Recovery.TotalMilliseconds),
            Streams = StreamsOf(world).ToDictionary(static one => one.Stream),
            Lines = world.Record.Lines,
        };
        foreach (var made in world.Record.Decisions) play.Add(made);
        foreach (var hole in world.Record.Holes)
            for (var openMs = hole.FirstOpenTimeMs; openMs <= hole.LastOpenTimeMs; openMs += 60_000)
                play.Missed.Add((hole.Stream, openMs));
        foreach (var sent in world.Record.Delivered) play.Note(play.Noticed, sent.Stream, sent.OpenTimeMs);
        foreach (var failed in world.Record.Of<NoticeFailed>().Where(static one => one.IsFinal))
            play.Note(play.GivenUp, failed.Stream, failed.OpenTimeMs);
        foreach (var message in world.Record.Messages) play.Count(message.Text);
        foreach (var move in world.Record.Of<UniverseChanged>().SelectMany(static change => change.Moves))
            if (!move.IsEntry) play.Left.Add(move.Symbol);
        // also those that are no longer watched
        foreach (var stream in play._decisions.Keys.Select(static one => one.Stream).Distinct())
            for (var openMs = play.LastOpenMs - shape.Candles * 60_000L; openMs <= nowMs; openMs += 60_000)
                if (world.IsUnobtainable(stream, openMs)) play.Lost.Add((stream, openMs));
        return play;
    }

    // what has halted has no watch that could answer
    private static ImmutableArray<StreamSnapshot> StreamsOf(VirtualWorld world) =>
        world.Record.Phases.LastOrDefault()?.Phase == StrategyPhase.Halted ? [] : world.Snapshot().Watch.Streams;

    private void Note(HashSet<(StreamKey, long)> list, StreamKey? stream, long? openMs)
    {
        if (stream is { } whose && openMs is { } at) list.Add((whose, at));
    }

    private void Count(string text)
    {
        if (text.Contains("[admin]", StringComparison.Ordinal)) return;
        // The mark of a repeat is a line of its own or a part of the last one: the close's line tells signals apart.
        var lines = text.Split('\n');
        var close = Array.Find(lines, static line => line.StartsWith("candle closed", StringComparison.Ordinal));
        var key = lines[0] + close;
        Received[key] = Received.GetValueOrDefault(key) + 1;
    }

    private void Add(Decision made)
    {
        var candle = (made.Stream, made.Candle.OpenTimeMs);
        if (!_decisions.TryAdd(candle, made)) Repeated.Add(candle);
    }
}
