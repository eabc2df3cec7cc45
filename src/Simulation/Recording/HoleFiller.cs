using ActorNotice.Exchange;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>Asks the exchange's history for candles that a recording missed; gently, a call at a time, and not for
/// ever.</summary>
/// <param name="rest">The history; null = there is none.</param>
/// <param name="time">For the waits that it asks for.</param>
internal sealed class HoleFiller(IMarketRest? rest, TimeProvider time)
{
    private const int Attempts = 3;
    private const int MostCalls = 60; // of 1,500 candles each: two months of minutes
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>The candles that could be had, in order, and why there are no more; null where nothing was in the
    /// way.</summary>
    internal async Task<(List<Candle> Candles, string? Reason)> FillAsync(RecordedHole hole, CancellationToken stop)
    {
        var candles = new List<Candle>();
        if (rest is null) return (candles, "there is no history to ask");
        var from = hole.FromMs;
        for (var call = 0; call < MostCalls && from < hole.ToMs; call++)
        {
            var limit = (int)Math.Min(rest.MaxRows, hole.Stream.Interval.CandlesBetween(from, hole.ToMs));
            var (rows, fault) = await AskAsync(rest, hole.Stream, from, limit, stop);
            if (fault is not null) return (candles, fault);
            var own = rows.Where(row => row.OpenTimeMs >= from && row.OpenTimeMs < hole.ToMs).ToList();
            if (own.Count == 0) break;
            candles.AddRange(own);
            from = hole.Stream.Interval.Advance(own[^1].OpenTimeMs);
        }

        return (candles, candles.Count == hole.Count ? null : "the exchange does not have them");
    }

    private async Task<(IReadOnlyList<Candle> Rows, string? Fault)> AskAsync(
        IMarketRest asked, StreamKey stream, long from, int limit, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await asked.KlinesAsync(stream, from, limit, stop);
            if (result.Value is { } rows) return (rows.Candles, null);
            var (fault, wait) = (result.Fault, result.Fault?.Wait ?? Pause);
            if (attempt == Attempts || fault is not { Kind: FaultKind.Transient } || wait > LongestWait)
                return ([], fault?.Reason ?? "no answer");
            await Task.Delay(wait, time, stop);
        }
    }
}
