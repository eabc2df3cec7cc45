using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Notify.Wording;

/// <summary>The link under a signal: an address with placeholders.</summary>
internal sealed class ChartLink(string pattern)
{
    private const long MinuteMs = 60_000;

    /// <summary>True for nothing, and for an https address that is still one when its placeholders are filled.</summary>
    internal static bool IsUsable(string pattern) =>
        pattern.Length == 0
        || (Fill(pattern, "BTCUSDT", "15m", "15") is var filled && filled.IndexOfAny(['{', '}']) < 0
            && Uri.TryCreate(filled, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0);

    /// <summary>Where it leads for a stream; null without a link.</summary>
    internal Uri? For(StreamKey stream) => pattern.Length == 0 ? null : new Uri(Fill(
        pattern, Uri.EscapeDataString(stream.Symbol.Name), stream.Interval.Code,
        (stream.Interval.NominalMs / MinuteMs).ToString(CultureInfo.InvariantCulture)));

    private static string Fill(string pattern, string symbol, string interval, string minutes) => pattern
        .Replace("{symbol}", symbol, StringComparison.Ordinal)
        .Replace("{interval}", interval, StringComparison.Ordinal)
        .Replace("{minutes}", minutes, StringComparison.Ordinal);
}
