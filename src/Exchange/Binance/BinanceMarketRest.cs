using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>The public calls of Binance USDⓈ-M Futures.</summary>
internal sealed class BinanceMarketRest(RestCaller caller) : IMarketRest, IDisposable
{
    public int MaxRows => 1_500;

    public int WeightOf(int rows) => rows switch
    {
        < 100 => 1,
        < 500 => 2,
        <= 1_000 => 5,
        _ => 10,
    };

    public async Task<ExchangeFault?> PingAsync(CancellationToken cancellation)
    {
        var result = await caller.GetAsync("/fapi/v1/ping", null, RestJson.Pong, cancellation);
        return result.Fault;
    }

    public Task<RestResult<ServerTime>> TimeAsync(CancellationToken cancellation) =>
        caller.GetAsync("/fapi/v1/time", null, RestJson.Time, cancellation);

    public Task<RestResult<SymbolCatalog>> CatalogAsync(CancellationToken cancellation) =>
        caller.GetAsync("/fapi/v1/exchangeInfo", null, CatalogJson.Read, cancellation);

    public Task<RestResult<KlineRows>> KlinesAsync(
        StreamKey stream, long? fromOpenTimeMs, int limit, CancellationToken cancellation)
    {
        var from = fromOpenTimeMs is { } ms ? string.Create(CultureInfo.InvariantCulture, $"&startTime={ms}") : "";
        // names that are not ASCII go percent-encoded into addresses, but raw into stream requests
        var symbol = Uri.EscapeDataString(stream.Symbol.Name);
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"/fapi/v1/klines?symbol={symbol}&interval={stream.Interval.Code}{from}&limit={limit}");
        return caller.GetAsync(query, null, body => KlineRowsJson.Read(body, stream.Interval), cancellation);
    }

    public Task<RestResult<DayVolumes>> DayVolumesAsync(CancellationToken cancellation) =>
        caller.GetAsync("/fapi/v1/ticker/24hr", null, RestJson.Volumes, cancellation);

    public void Dispose() => caller.Dispose();
}
