using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy;

/// <summary>Gathers holes into few alerts: when an exchange was down, every stream has one. Pure: time is a
/// parameter.</summary>
/// <param name="settle">How long the first alert waits for the others.</param>
/// <param name="window">The shortest time between two alerts.</param>
internal sealed class HoleReport(TimeSpan settle, TimeSpan window)
{
    private readonly SortedSet<StreamKey> _streams = [];
    private CandlesMissingAlert? _gathered;
    private TimeSpan? _lastAlertAt;

    /// <summary>When <see cref="TakeDue"/> is to be asked next; null when nothing waits.</summary>
    internal TimeSpan? DueAt { get; private set; }

    /// <summary>A stream has a hole.</summary>
    internal void Add(CandleHole hole, TimeSpan now)
    {
        _streams.Add(hole.Stream);
        _gathered = _gathered is { } known
            ? known with
            {
                Candles = known.Candles + hole.Candles,
                FirstOpenTimeMs = Math.Min(known.FirstOpenTimeMs, hole.FirstOpenTimeMs),
                LastOpenTimeMs = Math.Max(known.LastOpenTimeMs, hole.LastOpenTimeMs),
            }
            : new CandlesMissingAlert(
                [], hole.Candles, hole.FirstOpenTimeMs, hole.LastOpenTimeMs, hole.CandlesToReady, hole.Reason);
        DueAt ??= _lastAlertAt is { } last && now - last < window ? last + window : now + settle;
    }

    /// <summary>The alert whose time has come; null when there is none.</summary>
    internal CandlesMissingAlert? TakeDue(TimeSpan now)
    {
        if (_gathered is not { } gathered || DueAt is not { } due || now < due) return null;
        var alert = gathered with { Streams = [.. _streams] };
        (_gathered, DueAt, _lastAlertAt) = (null, null, now);
        _streams.Clear();
        return alert;
    }
}
