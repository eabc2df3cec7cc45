using System.Collections.Immutable;
using System.Threading.Channels;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>A request/answer side whose klines calls wait until the test answers them; clock and catalog answer at once.</summary>
internal sealed class FakeRest : IMarketRest
{
    private readonly Channel<FakeCall> _calls = Channel.CreateUnbounded<FakeCall>();
    private int _timeCalls;
    private int _klineCalls;

    public int MaxRows => 1_500;

    public long ServerTimeMs { get; set; } = 1_700_000_000_000;

    public int KlineCalls => Volatile.Read(ref _klineCalls);

    public int TimeCalls => Volatile.Read(ref _timeCalls);

    public ExchangeFault? TimeFault { get; set; }

    public RestResult<SymbolCatalog> Catalog { get; set; } = new(new SymbolCatalog([], 2_400), null, null);

    public RestResult<DayVolumes> Volumes { get; set; } = new(new DayVolumes(ImmutableDictionary<Symbol, decimal>.Empty), null, null);

    /// <summary>Answers each klines call with one candle instead of keeping it for the test.</summary>
    public bool AnswersAtOnce { get; set; }

    public bool HasCall => _calls.Reader.TryPeek(out _);

    public int WeightOf(int rows) => rows < 100 ? 1 : 10;

    public Task<ExchangeFault?> PingAsync(CancellationToken cancellation) => Task.FromResult<ExchangeFault?>(null);

    public Task<RestResult<ServerTime>> TimeAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _timeCalls);
        var time = TimeFault is null ? new ServerTime(ServerTimeMs) : null;
        return Task.FromResult(new RestResult<ServerTime>(time, TimeFault, null));
    }

    public Task<RestResult<SymbolCatalog>> CatalogAsync(CancellationToken cancellation) => Task.FromResult(Catalog);

    public Task<RestResult<DayVolumes>> DayVolumesAsync(CancellationToken cancellation) => Task.FromResult(Volumes);

    public Task<RestResult<KlineRows>> KlinesAsync(StreamKey stream, long? fromOpenTimeMs, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _klineCalls);
        var call = new FakeCall(stream, fromOpenTimeMs, limit);
        if (AnswersAtOnce) call.Answer(1_699_999_980_000, 1);
        else _calls.Writer.TryWrite(call);
        return call.Result;
    }

    /// <summary>The next klines call.</summary>
    public async Task<FakeCall> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _calls.Reader.ReadAsync(patience.Token);
    }
}
