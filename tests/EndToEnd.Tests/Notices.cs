using System.Globalization;
using System.Text.RegularExpressions;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>What a person reads in the notices of these tests (English, any time zone).</summary>
internal static partial class Notices
{
    /// <summary>Side and local close time of every signal, in order; admin notices are left out.</summary>
    internal static IReadOnlyList<(string Side, string Closed)> Signals(IEnumerable<string> texts) =>
    [
        .. from text in texts
           let match = Signal().Match(text)
           where match.Success
           select (match.Groups[1].Value, match.Groups[2].Value),
    ];

    /// <summary>How an expected signal is written: the minute at which the candle closed, in UTC.</summary>
    internal static (string Side, string Closed) Written(long openTimeMs, long lengthMs, string side) => (
        side,
        DateTimeOffset.FromUnixTimeMilliseconds(openTimeMs + lengthMs).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(LONG|SHORT) \S+ \S+ [\d,.]+\n(?:.*\n)*candle closed (\d{4}-\d\d-\d\d \d\d:\d\d)")]
    private static partial Regex Signal();
}
