using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>One klines call that waits for its answer.</summary>
internal sealed record FakeCall(StreamKey Stream, long? From, int Limit)
{
    private readonly TaskCompletionSource<RestResult<KlineRows>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<RestResult<KlineRows>> Result => _answer.Task;

    /// <summary>Answers with candles from an open time on.</summary>
    public void Answer(long firstOpenTimeMs, int rows, int? usedWeight = null)
    {
        var price = new Price(100);
        var candles = Enumerable.Range(0, rows).Select(i =>
            new Candle(Stream.Interval.Advance(firstOpenTimeMs, i), price, price, price, price, 1, 1, 1));
        _answer.SetResult(new RestResult<KlineRows>(new KlineRows([.. candles]), null, usedWeight));
    }

    public void Fail(FaultKind kind, FaultCause cause, TimeSpan? wait = null) =>
        _answer.SetResult(new RestResult<KlineRows>(null, new ExchangeFault(kind, cause, "no", 0, wait), null));
}
