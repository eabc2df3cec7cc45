using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Wire;

/// <summary>Made-up contracts.</summary>
internal static class Streams
{
    /// <summary>The intervals of every contract.</summary>
    internal static ImmutableArray<Interval> Intervals { get; } =
        [Interval.Parse("1m"), Interval.Parse("5m"), Interval.Parse("15m"), Interval.Parse("1h")];

    /// <summary><c>B000USDT</c>, <c>B001USDT</c> ….</summary>
    internal static ImmutableArray<Symbol> Symbols(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => Symbol.Parse($"B{i:000}USDT"))];

    /// <summary>Every contract at every interval.</summary>
    internal static ImmutableArray<StreamKey> Of(int symbols) =>
        [.. from symbol in Symbols(symbols) from interval in Intervals select new StreamKey(symbol, interval)];
}
