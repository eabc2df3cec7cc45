using ActorNotice.Exchange;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Tests.Recording;

/// <summary>A history that answers at once, when it is let, or with a fault.</summary>
internal sealed class HistoryOnHand(IEnumerable<Candle> candles) : IMarketRest
{
    private readonly List<Candle> _candles = [.. candles];
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal bool IsSlow { get; init; }

    internal ExchangeFault? Fault { get; init; }

    internal int Calls { get; private set; }

    public int MaxRows { get; init; } = 1_500;

    internal void Open() => _open.SetResult();

    public int WeightOf(int rows) => 1;

    public async Task<RestResult<KlineRows>> KlinesAsync(StreamKey stream, long? fromOpenTimeMs, int limit, CancellationToken cancellation)
    {
        Calls++;
        if (IsSlow) await _open.Task.WaitAsync(cancellation);
        if (Fault is not null) return new RestResult<KlineRows>(null, Fault, null);
        var rows = _candles.Where(one => one.OpenTimeMs >= fromOpenTimeMs).Take(limit);
        return new RestResult<KlineRows>(new KlineRows([.. rows]), null, null);
    }

    public Task<ExchangeFault?> PingAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<RestResult<ServerTime>> TimeAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<RestResult<SymbolCatalog>> CatalogAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<RestResult<DayVolumes>> DayVolumesAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
