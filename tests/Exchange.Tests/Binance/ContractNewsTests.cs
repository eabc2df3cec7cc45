using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public sealed class ContractNewsTests
{
    private const string Settling =
        """{"stream":"!contractInfo","data":{"e":"contractInfo","E":1700000000000,"s":"BTCUSDT","ct":"PERPETUAL","dt":4133404800000,"ot":1569398400000,"cs":"SETTLING","st":1,"x":[{}]}}""";

    private readonly DecodedFrame _frame = new();

    [Theory]
    [InlineData(Settling, "BTCUSDT SETTLING")]
    [InlineData("""{"e":"contractInfo","s":"币安人生USDT","cs":"PENDING_TRADING"}""", "币安人生USDT PENDING_TRADING")]
    [InlineData("""{"data":{"cs":"NEW_KIND","s":"AUSDT","e":"contractInfo"},"stream":"!contractInfo"}""", "AUSDT NEW_KIND")]
    [InlineData("""{"e":"contractInfo","s":"AUSDT","cs":7}""", "AUSDT ")]
    public void WhenAContractsNewsComeThenSymbolAndStatusAreRead(string text, string expected)
    {
        Assert.Equal(FrameKind.Contract, Decode(text));
        Assert.Equal(expected, $"{_frame.Contract?.Symbol} {_frame.Contract?.Status}");
    }

    [Fact]
    public void WhenTheNewsAreOfTheOtherUniverseThenTheyAreNoFaultAndNoNews()
    {
        Assert.Equal(FrameKind.Contract, Decode("""{"e":"contractInfo","s":"BTCUSD_PERP","cs":"TRADING","st":2}"""));
        Assert.Null(_frame.Contract);
    }

    [Theory]
    [InlineData("""{"e":"contractInfo"}""")]
    [InlineData("""{"e":"contractInfo","s":5,"cs":"TRADING"}""")]
    [InlineData("""{"e":"contractInfo","s":"A/B","cs":"TRADING"}""")]
    public void WhenTheNewsNameNoSymbolThenTheyAreRejected(string text)
    {
        Assert.Equal(FrameKind.Rejected, Decode(text));
        Assert.Equal(FrameRejection.MissingField, _frame.Rejection);
    }

    private FrameKind Decode(string text) =>
        new KlineFrameParser([new StreamKey(Symbol.Parse("BTCUSDT"), Interval.OneMinute)]).Decode(Frames.Utf8(text), _frame);
}
