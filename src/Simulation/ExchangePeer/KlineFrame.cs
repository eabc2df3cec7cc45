using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>
/// Writes kline events of one stream: once into one buffer, from which both spellings are cut. The wrapped one is the
/// whole, the raw one the part between the wrapping. Not thread-safe: one stream, one writer.
/// </summary>
internal sealed class KlineFrame
{
    private const int Longest = 1024;
    private readonly byte[] _bytes = new byte[Longest];
    private readonly byte[] _symbol;
    private readonly byte[] _interval;
    private readonly int _decimals;
    private readonly int _prefix;
    private int _length;

    /// <param name="stream">Whose events.</param>
    /// <param name="priceDecimals">Decimal places of prices.</param>
    internal KlineFrame(StreamKey stream, int priceDecimals)
    {
        _symbol = Encoding.UTF8.GetBytes(stream.Symbol.Name);
        _interval = Encoding.UTF8.GetBytes(stream.Interval.Code);
        _decimals = priceDecimals;
        // Names beyond ASCII go out as UTF-8, not as \u escapes: so does the exchange.
        var name = JsonEncodedText.Encode(stream.ToStreamName(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var text = new WireText(_bytes);
        text.Add("{\"stream\":\""u8);
        text.Add(name.EncodedUtf8Bytes);
        text.Add("\",\"data\":"u8);
        _prefix = text.Length;
    }

    /// <summary>The event alone, as <c>/ws</c> sends it.</summary>
    internal ReadOnlyMemory<byte> Raw => _bytes.AsMemory(_prefix, _length - _prefix - 1);

    /// <summary>The event in <c>{"stream":…,"data":…}</c>, as <c>/stream</c> sends it.</summary>
    internal ReadOnlyMemory<byte> Wrapped => _bytes.AsMemory(0, _length);

    /// <summary>Open time of the candle in it, Unix ms.</summary>
    internal long OpenMs { get; private set; }

    /// <summary>Writes an event over the one before.</summary>
    internal void Write(long eventMs, long closeMs, in Candle candle, bool isClosed)
    {
        OpenMs = candle.OpenTimeMs;
        var text = new WireText(_bytes.AsSpan(_prefix));
        text.Add("{\"e\":\"kline\",\"E\":"u8);
        text.Add(eventMs);
        text.Add(",\"s\":\""u8);
        text.Add(_symbol);
        text.Add("\",\"k\":{\"t\":"u8);
        text.Add(candle.OpenTimeMs);
        text.Add(",\"T\":"u8);
        text.Add(closeMs);
        text.Add(",\"s\":\""u8);
        text.Add(_symbol);
        text.Add("\",\"i\":\""u8);
        text.Add(_interval);
        WriteValues(ref text, candle, isClosed);
        _length = _prefix + text.Length;
    }

    private void WriteValues(ref WireText text, in Candle candle, bool isClosed)
    {
        text.Add("\",\"f\":"u8);
        text.Add(TradeIds.First(candle));
        text.Add(",\"L\":"u8);
        text.Add(TradeIds.Last(candle));
        text.Add(",\"o\":\""u8);
        text.Add(candle.Open, _decimals);
        text.Add("\",\"c\":\""u8);
        text.Add(candle.Close, _decimals);
        text.Add("\",\"h\":\""u8);
        text.Add(candle.High, _decimals);
        text.Add("\",\"l\":\""u8);
        text.Add(candle.Low, _decimals);
        WriteVolumes(ref text, candle, isClosed);
    }

    private static void WriteVolumes(ref WireText text, in Candle candle, bool isClosed)
    {
        text.Add("\",\"v\":\""u8);
        text.Add(candle.Volume);
        text.Add("\",\"n\":"u8);
        text.Add(candle.Trades);
        text.Add(isClosed ? ",\"x\":true,\"q\":\""u8 : ",\"x\":false,\"q\":\""u8);
        text.Add(candle.QuoteVolume);
        text.Add("\",\"V\":\""u8);
        text.Add(TakerShare.Of(candle, candle.Volume));
        text.Add("\",\"Q\":\""u8);
        text.Add(TakerShare.Of(candle, candle.QuoteVolume));
        text.Add("\",\"B\":\"0\"}}}"u8);
    }
}
