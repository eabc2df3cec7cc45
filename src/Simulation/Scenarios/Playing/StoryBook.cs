using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Simulation.Scenarios.Steps;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>Reads a play's record as a story: what a trader and an operator would have seen.</summary>
internal sealed class StoryBook
{
    private readonly Dictionary<(StreamKey Stream, long OpenMs), Side> _sides = [];
    private readonly DateTimeOffset _zero;
    private StrategyPhase? _phase;

    private StoryBook(Scenario scenario) => _zero = scenario.Zero;

    /// <summary>What happened, in the order in which it was said.</summary>
    internal static ImmutableArray<StoryEvent> Read(WorldRecord record, Scenario scenario)
    {
        var book = new StoryBook(scenario);
        var total = new StoryEvent(scenario.Length, StoryLane.Total, TotalText(record.Messages.Count()));
        return [.. record.Facts.Select(book.Tell).OfType<StoryEvent>(), total];
    }

    /// <summary>How a number of messages is named.</summary>
    internal static string TotalText(int messages) =>
        string.Create(CultureInfo.InvariantCulture, $"{messages} messages");

    /// <summary>Notices by time and name, for plays whose order between symbols is chance; the rest as it was.</summary>
    internal static (Expectations Expected, ImmutableArray<StoryEvent> Events) Sorted(
        Expectations expected, ImmutableArray<StoryEvent> events)
    {
        var items = expected.Items.OrderBy(static one => one.Lane == StoryLane.Notice ? one.At : null)
            .ThenBy(static one => one.Lane == StoryLane.Notice ? one.What : "", StringComparer.Ordinal);
        var notices = events.Where(static one => one.Lane == StoryLane.Notice).OrderBy(static one => one.At)
            .ThenBy(static one => one.What, StringComparer.Ordinal);
        return (
            expected with { Items = [.. items] },
            [.. notices, .. events.Where(static one => one.Lane != StoryLane.Notice)]);
    }

    private StoryEvent? Tell(WorldFact fact) => fact.What switch
    {
        Decision made => Decided(made),
        NoticeDelivered { Kind: NoticeKind.Signal, Stream: { } stream, OpenTimeMs: { } openMs } => new StoryEvent(
            Closed(stream, openMs), StoryLane.Notice, Signal(_sides[(stream, openMs)], stream)),
        AuditFact { Action: "control.command" or "control.refuse" } said => new StoryEvent(
            fact.At - _zero, StoryLane.Talk, $"{Spoken(said.Subject)}: {said.Outcome}"),
        StageNews news => new StoryEvent(fact.At - _zero, StoryLane.Talk, news.Text),
        NoticeDelivered { Event: { } admin } => new StoryEvent(fact.At - _zero, StoryLane.Alert, StoryTime.Word(admin)),
        StrategyState state => Changed(state, fact.At),
        _ => null,
    };

    private StoryEvent? Decided(Decision made)
    {
        if (made.Candidate is not { } side) return null;
        _sides[(made.Stream, made.Candle.OpenTimeMs)] = side;
        var at = Closed(made.Stream, made.Candle.OpenTimeMs);
        // Before the service was there is history, not a story.
        return made.Verdict is Verdict.Long or Verdict.Short || at < -Scenario.Lead
            ? null
            : new StoryEvent(at, StoryLane.Held, $"{made.Verdict} {Signal(side, made.Stream)}");
    }

    private StoryEvent? Changed(StrategyState state, DateTimeOffset at)
    {
        if (state.Phase == _phase) return null;
        _phase = state.Phase;
        return new StoryEvent(at - _zero, StoryLane.State, StoryTime.Word(state.Phase));
    }

    // "user 103 /status" is what the audit log says.
    private static string Spoken(string subject)
    {
        var words = subject.Split(' ', 3);
        return words.Length == 3 && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? $"{Person.NameOf(id)} {words[2]}" : subject;
    }

    private TimeSpan Closed(StreamKey stream, long openMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(stream.Interval.Advance(openMs)) - _zero;

    private static string Signal(Side side, StreamKey stream) =>
        $"{(side == Side.Long ? "LONG" : "SHORT")} {stream.Symbol} {stream.Interval}";
}
