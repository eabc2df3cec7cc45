using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Faults;

/// <summary>Faults in order, written by hand or made of a seed. Immutable.</summary>
/// <param name="Entries">The faults.</param>
public sealed record FaultScript(ImmutableArray<FaultEntry> Entries)
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultScript None { get; } = new([]);

    /// <summary>Reads the list at a path: objects like <c>{ at = 10m, fault = drop }</c>.</summary>
    /// <param name="root">A resolved document.</param>
    /// <param name="path">Where the list is; nothing there = no faults.</param>
    /// <param name="report">Collects problems, each with file and line.</param>
    public static FaultScript Read(HoconObject root, string path, SettingsReport report)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(report);
        var list = report.Problems.Read(() => root.GetList(path, []), []);
        return new FaultScript([.. list.Select((value, index) => FaultReader.Read(value, $"{path}[{index}]", report))
            .OfType<FaultEntry>()]);
    }

    /// <summary>Reads a text that is such a list: <c>[{ at = 10m, fault = drop }]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Names the text in problems.</param>
    /// <exception cref="HoconException">At least one problem; all of them are in it.</exception>
    public static FaultScript Parse(string text, string source = "faults")
    {
        var root = HoconParser.Parse($"faults = {text}", new HoconParseOptions { SourceName = source }).Resolve();
        var report = new SettingsReport();
        var script = Read(root, "faults", report);
        report.Problems.ThrowIfAny();
        return script;
    }

    /// <summary>A script of a seed.</summary>
    /// <param name="seed">Any number; the same one makes the same script.</param>
    /// <param name="scope">What it may contain.</param>
    public static FaultScript Random(ulong seed, FaultScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var dice = new FaultDice(seed, scope);
        var count = scope.Least + dice.Next(scope.Most - scope.Least + 1);
        return new FaultScript([.. Enumerable.Range(0, count).Select(_ => dice.Entry()).OrderBy(static one => one.At)]);
    }

    /// <summary>Plays the script on peers behind real sockets; a virtual world plays its own.</summary>
    /// <param name="exchange">The exchange, running at a pace.</param>
    /// <param name="telegram">Telegram; null = none, and its faults pass without effect.</param>
    /// <param name="time">The process's time; null = the system's.</param>
    /// <returns>Ends the play when disposed; what lasts is not ended by that.</returns>
    public IDisposable Play(SimulatedExchange exchange, SimulatedTelegram? telegram, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return FaultDirector.Start(this, new FaultScene(exchange, telegram, time ?? TimeProvider.System));
    }

    /// <summary>The script as text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => $"[{string.Join(", ", Entries)}]";
}
