using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Port: the exchange's public request/answer side. No method throws but for cancellation of the token
/// handed in; none waits, retries or counts weight: that is the history actor's.</summary>
public interface IMarketRest
{
    /// <summary>Rows one call for klines can bring.</summary>
    int MaxRows { get; }

    /// <summary>What a call for so many rows costs of the weight limit.</summary>
    int WeightOf(int rows);

    /// <summary>Whether the exchange answers at all: null when it does. Weight 1.</summary>
    Task<ExchangeFault?> PingAsync(CancellationToken cancellation);

    /// <summary>The exchange's clock. Weight 1.</summary>
    Task<RestResult<ServerTime>> TimeAsync(CancellationToken cancellation);

    /// <summary>All symbols and the weight limit.</summary>
    Task<RestResult<SymbolCatalog>> CatalogAsync(CancellationToken cancellation);

    /// <summary>Rows of a stream in ascending order; the last may be the candle that is still open.</summary>
    /// <param name="stream">Which stream.</param>
    /// <param name="fromOpenTimeMs">First open time; null = the newest rows.</param>
    /// <param name="limit">Rows at most, 1 … 1,500.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<RestResult<KlineRows>> KlinesAsync(
        StreamKey stream, long? fromOpenTimeMs, int limit, CancellationToken cancellation);

    /// <summary>24-hour volumes of all symbols. Weight 40.</summary>
    Task<RestResult<DayVolumes>> DayVolumesAsync(CancellationToken cancellation);
}
