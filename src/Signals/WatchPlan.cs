using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary> Host → strategy → watch: from now on watch exactly these symbols, each by its settings. What is the same
/// as before is not disturbed; what is tuned anew rebuilds its windows from history and keeps its ledgers. </summary>
/// <param name="Items">None twice; history is asked for in this order.</param>
public sealed record WatchPlan(ImmutableArray<WatchItem> Items)
{
    /// <summary>Nothing is watched.</summary>
    public static WatchPlan Empty { get; } = new([]);

    /// <summary>Every stream of it.</summary>
    public ImmutableArray<StreamKey> Streams =>
        [.. Items.SelectMany(static item => item.Settings.StreamsOf(item.Symbol))];

    /// <summary>The same settings for all symbols.</summary>
    /// <param name="symbols">None twice.</param>
    /// <param name="settings">Valid settings.</param>
    public static WatchPlan Of(IEnumerable<Symbol> symbols, WatchSettings settings) =>
        new([.. symbols.Select(symbol => new WatchItem(symbol, settings))]);
}
