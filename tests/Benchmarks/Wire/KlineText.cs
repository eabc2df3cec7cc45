using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Wire;

/// <summary>Combined-stream kline events in the exchange's own compact spelling, about 330 bytes.</summary>
internal static class KlineText
{
    /// <summary>A Monday midnight, so that every interval may begin here.</summary>
    internal const long Epoch = 1_767_571_200_000;

    /// <summary>Lowest and highest price of every candle; closes lie between.</summary>
    internal const long LowCents = 1_000_000;
    private const string High = "99999.99";
    private const string Low = "10000.00";

    /// <summary>One event.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="openTimeMs">Open time.</param>
    /// <param name="cents">Last price × 100, 7 digits: <see cref="LowCents"/> … 9,999,999.</param>
    /// <param name="isClosed">Whether the candle is final.</param>
    internal static string Of(StreamKey stream, long openTimeMs, long cents, bool isClosed)
    {
        var (symbol, price) = (stream.Symbol, Price(cents));
        var state = isClosed ? "true" : "false";
        var closeTimeMs = stream.Interval.CloseTimeMs(openTimeMs);
        return Invariant($"{{\"stream\":\"{stream.ToStreamName()}\",\"data\":{{\"e\":\"kline\",\"E\":{Epoch},")
            + Invariant($"\"s\":\"{symbol}\",\"k\":{{\"t\":{openTimeMs},\"T\":{closeTimeMs},\"s\":\"{symbol}\",")
            + Invariant($"\"i\":\"{stream.Interval}\",\"f\":6500000001,\"L\":6500000421,\"o\":\"{price}\",")
            + Invariant($"\"c\":\"{price}\",\"h\":\"{High}\",\"l\":\"{Low}\",")
            + Invariant($"\"v\":\"123.456\",\"n\":421,\"x\":{state},")
            + "\"q\":\"5308608.123456\",\"V\":\"61.728\",\"Q\":\"2654304.061728\",\"B\":\"0\"}}}";
    }

    /// <summary><c>12345.67</c></summary>
    internal static string Price(long cents) => Invariant($"{cents / 100}.{cents % 100:00}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
