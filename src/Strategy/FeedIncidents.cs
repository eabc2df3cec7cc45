using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy;

/// <summary>
/// Turns suspensions and recoveries of streams into few alerts: one when the feed is lost, one when it is back, and for
/// a feed that flaps one pair a window with a count. Holes make alerts of their own. An overdue close that REST
/// confirms never comes here. Pure: time is a parameter (monotonic, from the scheduler).
/// </summary>
/// <param name="settle">How long the first alert waits, so that it names all streams of a lost connection.</param>
/// <param name="window">The shortest time between two alerts of a loss.</param>
internal sealed class FeedIncidents(TimeSpan settle, TimeSpan window)
{
    private readonly HashSet<StreamKey> _down = [];
    private readonly SortedSet<StreamKey> _hit = [];
    private readonly HoleReport _holes = new(settle, window);
    private TimeSpan? _lossDueAt;
    private TimeSpan _openedAt;
    private TimeSpan _downFor;
    private TimeSpan? _lastAlertAt;
    private string _reason = "";
    private int _interruptions;
    private int _refilled;

    /// <summary>When <see cref="TakeDue"/> is to be asked next; null when nothing waits.</summary>
    internal TimeSpan? DueAt => _holes.DueAt is { } hole && !(_lossDueAt <= hole) ? hole : _lossDueAt;

    /// <summary>A stream is suspended.</summary>
    internal void Suspend(StreamKey stream, string reason, TimeSpan now)
    {
        if (_down.Count == 0) Open(reason, now);
        _down.Add(stream);
        _hit.Add(stream);
    }

    /// <summary>A candle closed during the interruption was loaded from history.</summary>
    internal void Refilled()
    {
        if (_down.Count > 0) _refilled++;
    }

    /// <summary>
    /// A stream decides again. When it was the last one this gives the recovery, if the loss has been announced; else
    /// both are told when due.
    /// </summary>
    internal FeedAlert? Recover(StreamKey stream, TimeSpan now)
    {
        if (!_down.Remove(stream) || _down.Count > 0) return null;
        _downFor = now - _openedAt;
        return _lossDueAt is null ? Recovery() : null;
    }

    /// <summary>Candles of a stream cannot be had.</summary>
    internal void Miss(CandleHole hole, TimeSpan now) => _holes.Add(hole, now);

    /// <summary>The alerts whose time has come: the loss and, when it is over already, the recovery; then the
    /// holes.</summary>
    internal IReadOnlyList<FeedAlert> TakeDue(TimeSpan now)
    {
        var losses = TakeLosses(now);
        return _holes.TakeDue(now) is { } missing ? [.. losses, missing] : losses;
    }

    private IReadOnlyList<FeedAlert> TakeLosses(TimeSpan now)
    {
        if (_lossDueAt is not { } due || now < due) return [];

        var reason = _interruptions > 1 ? $"{_reason} (×{_interruptions})" : _reason;
        var lost = new FeedLostAlert([.. _hit], reason);
        _lossDueAt = null;
        _lastAlertAt = now;
        _interruptions = 0;
        return _down.Count == 0 ? [lost, Recovery()] : [lost];
    }

    private void Open(string reason, TimeSpan now)
    {
        _openedAt = now;
        _reason = reason;
        _interruptions++;
        if (_lossDueAt is not null) return;

        _hit.Clear();
        _refilled = 0;
        _lossDueAt = _lastAlertAt is { } last && now - last < window ? last + window : now + settle;
    }

    private FeedRecoveredAlert Recovery() => new([.. _hit], _downFor, _refilled);
}
