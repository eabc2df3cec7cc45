using System.Text;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// One subscribed stream and the fixed texts of its compact frames. Between them stand only numbers: whoever finds
/// them all in place has identified the stream and knows where price and time are.
/// </summary>
/// <param name="key">The stream.</param>
internal sealed class StreamEntry(StreamKey key)
{
    internal StreamKey Key { get; } = key;

    /// <summary><c>btcusdt@kline_1m</c></summary>
    internal byte[] Name { get; } = Utf8(key.ToStreamName());

    /// <summary>From the frame's start to the event time.</summary>
    internal byte[] BeforeEventTime { get; } =
        Utf8($"{{\"stream\":\"{key.ToStreamName()}\",\"data\":{{\"e\":\"kline\",\"E\":");

    /// <summary>From the event time to the open time.</summary>
    internal byte[] BeforeOpenTime { get; } = Utf8($",\"s\":\"{key.Symbol}\",\"k\":{{\"t\":");

    /// <summary>After the close time.</summary>
    internal byte[] AfterCloseTime { get; } = Utf8($",\"s\":\"{key.Symbol}\",\"i\":\"{key.Interval}\",\"f\":");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
