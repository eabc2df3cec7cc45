using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests;

public class SubscriptionBookTests
{
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "1m");
    private readonly SubscriptionBook _book = new(new BinanceDialect(new ExchangeSettings()));

    [Fact]
    public void WhenRequestsWaitForRepliesThenNothingNewIsPlanned()
    {
        _book.Want([Btc]);
        var request = Assert.Single(_book.Plan());
        _book.Want([Btc, Eth]);

        Assert.Empty(_book.Plan());
        Assert.True(_book.Acknowledge(request.Id));
        Assert.Equal([Eth], Assert.Single(_book.Plan()).Streams.AsEnumerable());
    }

    [Fact]
    public void WhenAReplyHasNoNumberThenItAnswersTheOldestRequest()
    {
        _book.Want([Btc]);
        _book.Acknowledge(Assert.Single(_book.Plan()).Id);
        _book.Want([Eth]);
        Assert.Equal([false, true], _book.Plan().Select(static request => request.IsAdding));

        Assert.True(_book.Acknowledge(-1));
        Assert.Empty(_book.Subscribed);
        Assert.True(_book.Acknowledge(-1));
        Assert.Equal([Eth], _book.Subscribed.AsEnumerable());
        Assert.False(_book.Acknowledge(-1));
    }

    [Fact]
    public void WhenAReplyAnswersNothingThenNothingChanges()
    {
        _book.Want([Btc]);
        _book.Plan();

        Assert.False(_book.Acknowledge(99));
        Assert.True(_book.IsWaiting);
    }

    [Fact]
    public void WhenAStreamIsGivenUpThenItsLastFramesAreStillUnderstood()
    {
        _book.Want([Btc]);
        _book.Acknowledge(Assert.Single(_book.Plan()).Id);
        _book.Want([Eth]);

        Assert.Equal([Btc, Eth], _book.Expected.AsEnumerable());
    }
}
