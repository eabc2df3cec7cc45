using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Signals.Trials;

/// <summary>A stream that other settings concern.</summary>
/// <param name="Stream">Which.</param>
/// <param name="Now">What it is watched by; null = it is not.</param>
/// <param name="Then">What it would be watched by; null = it would not be.</param>
internal sealed record TrialCase(StreamKey Stream, WatchSettings? Now, WatchSettings? Then)
{
    private static readonly long SpanMs = (long)RuleTrial.Span.TotalMilliseconds;

    /// <summary>Candles to judge: those of the span, and what fills the window before the first of them.</summary>
    internal int Candles => (int)Math.Max(1, SpanMs / Stream.Interval.NominalMs) + Math.Max(Depth(Now), Depth(Then));

    /// <summary>The streams whose signals may be others, those that need fewest candles first.</summary>
    internal static ImmutableArray<TrialCase> Between(WatchPlan now, WatchPlan then)
    {
        var (before, after) = (ByStream(now), ByStream(then));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(stream => new TrialCase(
                    stream, before.GetValueOrDefault(stream), after.GetValueOrDefault(stream)))
                .Where(static one => one.Now?.Rule != one.Then?.Rule || one.Now?.Debounce != one.Then?.Debounce)
                .OrderBy(static one => one.Candles).ThenBy(static one => one.Stream),
        ];
    }

    /// <summary>Both settings over the same candles.</summary>
    /// <param name="candles">In order of open time.</param>
    /// <param name="untilMs">The end of the span, Unix ms.</param>
    internal RuleTrial Judge(IReadOnlyList<Candle> candles, long untilMs) =>
        new(Count(Now, candles, untilMs), Count(Then, candles, untilMs)) { Streams = 1 };

    private SignalCount Count(WatchSettings? settings, IReadOnlyList<Candle> candles, long untilMs) =>
        settings is null ? default : RuleTrials.Count(Stream, settings, candles, untilMs - SpanMs);

    private static int Depth(WatchSettings? settings) => settings is null
        ? 0 : Math.Max(settings.Rule.Period, settings.Rule.Rsi?.WarmUp ?? 0);

    private static Dictionary<StreamKey, WatchSettings> ByStream(WatchPlan plan) => plan.Items
        .SelectMany(static item => item.Settings.StreamsOf(item.Symbol).Select(stream => (stream, item.Settings)))
        .ToDictionary(static pair => pair.stream, static pair => pair.Settings);
}
