using System.Globalization;
using ActorNotice.Support;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>What the real klines beside the checkout are expected to give.</summary>
internal static class SharedData
{
    /// <summary>Open time and side of every signal of a series at a threshold, from <c>expected-bollinger.csv</c>.</summary>
    internal static IReadOnlyList<(long OpenTimeMs, string Side)> ExpectedSignals(string series, decimal threshold) =>
    [
        .. from line in File.ReadLines(SharedFolder.PathOf("expected-bollinger.csv")).Skip(1)
           let field = line.Split(',')
           where field[0] == "signal" && field[1] == series
           where decimal.Parse(field[10], CultureInfo.InvariantCulture) == threshold
           select (long.Parse(field[3], CultureInfo.InvariantCulture), field[11]),
    ];
}
