using System.Buffers;
using System.Text;
using ActorNotice.Exchange.Binance;

namespace ActorNotice.Exchange.Tests.Binance;

public class CatalogJsonTests
{
    [Fact]
    public void WhenFieldsComeInAnyOrderWithUnknownOnesThenWhatIsWantedIsFound()
    {
        var catalog = Read("""
            { "x": [1,{"y":[]}], "symbols": [
              { "filters": [ {"a":{},"filterType":"LOT_SIZE","tickSize":"9"}, {"tickSize":"0.010","filterType":"PRICE_FILTER"},
                  {"filterType":"LOT_SIZE"}, {"filterType":"PRICE_FILTER","tickSize":"7"} ],
                "status": "TRADING", "new": {"deep":[{}]}, "symbol": "BTCUSDT", "quoteAsset": "USDT", "contractType": "PERPETUAL",
                "onboardDate": 5, "deliveryDate": 4133404800000 },
              { "symbol": "币安人生USDT", "status": null, "filters": [] },
              { "symbol": "no symbol!", "status": "TRADING" } ],
              "rateLimits": [ {"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":7},
                {"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400},
                {"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":300} ], "last": 1 }
            """);

        Assert.Equal((2, 2_400), (catalog.Count, catalog.WeightPerMinute));
        var btc = catalog.All.Single(static info => info.Symbol.Name == "BTCUSDT");
        Assert.Equal(("TRADING", "PERPETUAL", "USDT", 0.01m, 5L, 4_133_404_800_000), (btc.Status, btc.ContractType, btc.QuoteAsset, btc.TickSize, btc.OnboardMs, btc.DeliveryMs));
        var other = catalog.All.Single(static info => info.Symbol.Name != "BTCUSDT");
        Assert.Equal(("", null), (other.Status, other.TickSize));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"symbols":{}}""")]
    [InlineData("""{"symbols":[1]}""")]
    [InlineData("""{"symbols":[{"symbol":"BTCUSDT"}""")]
    [InlineData("""{"symbols":[{"symbol":"BTCUSDT","filters":[{"filterType":"PRICE_FILTER","tickSize":"x"}]}]}""")]
    [InlineData("""{"symbols":[]} x""")]
    public void WhenTheAnswerIsNotAListOfSymbolsThenItIsUnreadable(string body)
    {
        var damage = Record.Exception(() => Read(body));

        Assert.True(damage is System.Text.Json.JsonException or FormatException, damage?.GetType().Name);
    }

    [Fact]
    public async Task WhenTwoMegabytesAreReadThenOnlyTheListStaysAndTextsAreShared()
    {
        var body = Encoding.UTF8.GetBytes(Large(2_500));
        Assert.InRange(body.Length, 2_000_000, 3_000_000);
        var catalog = await ReadAsync(body);
        Assert.Single(catalog.All.Select(static info => info.QuoteAsset).Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(3, catalog.All.Select(static info => info.Status).Distinct(ReferenceEqualityComparer.Instance).Count());

        using var stream = new MemoryStream(body);
        using var answer = await RestBody.ReadAsync(stream, CancellationToken.None);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CatalogJson.Read(answer.Bytes);
        // the list with its index, about 400 bytes a contract
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1_500_000);
    }

    [Fact]
    public void WhenTheAnswerComesInPiecesOfAnySizeThenItReadsTheSame()
    {
        var body = Encoding.UTF8.GetBytes(Large(20));
        for (var size = 1; size < 200; size += 7)
        {
            var catalog = CatalogJson.Read(Pieces(body, size));
            Assert.Equal((20, 2_400), (catalog.Count, catalog.WeightPerMinute));
            Assert.All(catalog.All, static info => Assert.Equal(0.001m, info.TickSize));
        }
    }

    private static SymbolCatalog Read(string body) => CatalogJson.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)));

    private static async Task<SymbolCatalog> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var body = await RestBody.ReadAsync(stream, CancellationToken.None);
        Assert.Equal(bytes.Length, body.Bytes.Length);
        return CatalogJson.Read(body.Bytes);
    }

    private static string Large(int symbols)
    {
        var filler = string.Join(',', Enumerable.Range(0, 12).Select(static i => $$"""{"filterType":"OTHER_{{i}}","limit":{{i}},"minQty":"0.00000100"}"""));
        var all = Enumerable.Range(0, symbols).Select(i =>
            $$"""{"symbol":"S{{i}}USDT","status":"{{"TRADING SETTLING CLOSE".Split(' ')[i % 3]}}","contractType":"PERPETUAL","quoteAsset":"USDT","filters":[{{filler}},{"filterType":"PRICE_FILTER","tickSize":"0.0010"}]}""");
        return $$"""{"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400}],"symbols":[{{string.Join(',', all)}}]}""";
    }

    private static ReadOnlySequence<byte> Pieces(byte[] body, int size)
    {
        var first = new Piece(body.AsMemory(0, size), 0);
        var last = first;
        for (var at = size; at < body.Length; at += size) last = last.Append(body.AsMemory(at, Math.Min(size, body.Length - at)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
