using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>
/// Writes closed candles in order and without a silent hole: what was missed while the line was cut, or since an earlier
/// recording, is asked for; until the answer is there, the stream's newer candles wait. What cannot be had is named, in
/// <c>holes.csv</c> and to whoever listens. Thread-safe.
/// </summary>
internal sealed class CandleKeeper(KlineArchive archive, HoleFiller filler, Action<string> tell) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamKey, List<KlineEvent>> _waiting = [];
    private readonly CancellationTokenSource _end = new();
    private Task _fills = Task.CompletedTask;

    /// <summary>Candles that came from history.</summary>
    internal long Filled { get; private set; }

    /// <summary>Candles that are missing.</summary>
    internal long Missing { get; private set; }

    /// <summary>Takes a closed candle.</summary>
    internal void Take(KlineEvent candle)
    {
        lock (_gate) Take_NeedsLock(candle);
    }

    /// <summary>Hands everything so far to the file system.</summary>
    internal void Flush()
    {
        lock (_gate) archive.Flush();
    }

    /// <summary>Waits for answers that are under way, and then gives up; everything that was taken is written.</summary>
    internal async Task FinishAsync(TimeSpan patience, TimeProvider time)
    {
        using var over = new CancellationTokenSource(patience, time);
        await using var ended = over.Token.Register(_end.Cancel);
        while (Fills() is { IsCompleted: false } fills) await fills;
        Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();

    private Task Fills()
    {
        lock (_gate) return _fills;
    }

    private void Take_NeedsLock(KlineEvent candle)
    {
        if (_waiting.TryGetValue(candle.Stream, out var waiting)) waiting.Add(candle);
        else if (archive.HoleBefore(candle) is { } hole)
        {
            _waiting[candle.Stream] = [candle];
            _fills = FillAsync(_fills, hole);
        }
        else archive.Add(candle);
    }

    // One after the other: the exchange counts calls.
    private async Task FillAsync(Task before, RecordedHole hole)
    {
        await before;
        var (candles, reason) = await AskAsync(hole);
        lock (_gate)
        {
            foreach (var candle in candles) archive.Add(KlineEvent.Of(hole.Stream, candle));
            Filled += candles.Count;
            if (candles.Count > 0) tell($"{Words(hole with { ToMs = EndOf(hole, candles) })} missed, now filled from history");
            if (reason is not null) Name_NeedsLock(hole, candles, reason);
            _waiting.Remove(hole.Stream, out var waiting);
            foreach (var (candle, index) in (waiting ?? []).Select(static (one, index) => (one, index)))
                if (index == 0) archive.Add(candle);
                else Take_NeedsLock(candle);
        }
    }

    private async Task<(List<Candle> Candles, string? Reason)> AskAsync(RecordedHole hole)
    {
        try
        {
            return await filler.FillAsync(hole, _end.Token);
        }
        catch (OperationCanceledException)
        {
            // The recording ends: what was not answered by now is named as missing.
            return ([], "the recording ended before history answered");
        }
    }

    // The exchange's own gaps may lie between candles that it has.
    private void Name_NeedsLock(RecordedHole hole, List<Candle> candles, string reason)
    {
        var from = hole.FromMs;
        foreach (var next in candles.Select(static one => one.OpenTimeMs).Append(hole.ToMs))
        {
            if (next > from)
            {
                var missing = hole with { FromMs = from, ToMs = next };
                Missing += missing.Count;
                archive.Holes.Add(missing, reason);
                tell($"{Words(missing)} missing: {reason} ({HoleBook.Name})");
            }

            from = hole.Stream.Interval.Advance(next);
        }
    }

    private static long EndOf(RecordedHole hole, List<Candle> candles) =>
        hole.Stream.Interval.Advance(candles[^1].OpenTimeMs);

    private static string Words(RecordedHole hole)
    {
        var from = DateTimeOffset.FromUnixTimeMilliseconds(hole.FromMs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hole.Stream}: {hole.Count} {(hole.Count == 1 ? "candle" : "candles")} from {from:yyyy-MM-dd HH:mm} UTC");
    }
}
