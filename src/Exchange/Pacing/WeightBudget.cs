namespace ActorNotice.Exchange.Pacing;

/// <summary>
/// Keeps REST weight below a share of the exchange's limit a minute. Counts own requests in a sliding minute and
/// believes the exchange's own counter where that is higher (other programs behind the same address). Pure: time is a
/// parameter.
/// </summary>
internal sealed class WeightBudget
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // what is left for the more urgent: warm-up stops at 90 % of the share, gap fills at 95 %
    private const double WarmUpReach = 0.90;
    private const double GapReach = 0.95;

    private readonly double _share;
    private readonly Queue<(TimeSpan At, int Weight)> _spent = new();
    private int _spentSum;
    private int _limit;
    private (TimeSpan At, int Used, long SpentBefore) _reported;
    private long _spentEver;
    private TimeSpan _pausedUntil;

    /// <summary>Makes a budget.</summary>
    /// <param name="limitPerMinute">The exchange's limit.</param>
    /// <param name="share">The part of it to use, 0 … 1.</param>
    internal WeightBudget(int limitPerMinute, double share)
    {
        _limit = limitPerMinute;
        _share = share;
    }

    /// <summary>Weight a minute that may be used.</summary>
    internal int PerMinute => (int)(_limit * _share);

    /// <summary>Until when nothing at all may be sent.</summary>
    internal TimeSpan PausedUntil => _pausedUntil;

    /// <summary>Takes over the limit that the exchange reports.</summary>
    internal void SetLimit(int limitPerMinute) => _limit = limitPerMinute;

    /// <summary>Takes weight if it is free now.</summary>
    internal bool TryTake(int weight, RestPriority priority, TimeSpan now)
    {
        if (WaitFor(weight, priority, now) > TimeSpan.Zero) return false;
        _spent.Enqueue((now, weight));
        _spentSum += weight;
        _spentEver += weight;
        return true;
    }

    /// <summary>How long until the weight is free; zero when it is free now.</summary>
    internal TimeSpan WaitFor(int weight, RestPriority priority, TimeSpan now)
    {
        if (now < _pausedUntil) return _pausedUntil - now;
        Forget(now);
        var free = Reach(priority) - weight;
        var wait = TimeSpan.Zero;
        if (_reported.Used > 0 && UsedByReport > Math.Max(free, 0)) wait = _reported.At + Minute - now;
        var own = _spentSum;
        // oldest first: wait until enough of it has left the minute
        foreach (var (at, spent) in _spent)
        {
            if (own <= free) break;
            own -= spent;
            if (at + Minute - now > wait) wait = at + Minute - now;
        }

        return wait;
    }

    /// <summary>Takes note of the exchange's own count for the running minute.</summary>
    // kept for a minute from now, though the exchange's minute may end sooner: rather too slow than banned
    internal void Report(int usedThisMinute, TimeSpan now) => _reported = (now, usedThisMinute, _spentEver);

    /// <summary>Stops everything for a while, as the exchange demanded.</summary>
    internal void Pause(TimeSpan wait, TimeSpan now)
    {
        // a shorter demand never ends a longer one
        if (now + wait > _pausedUntil) _pausedUntil = now + wait;
    }

    // what was spent since the report comes on top of it
    private long UsedByReport => _reported.Used + _spentEver - _reported.SpentBefore;

    private void Forget(TimeSpan now)
    {
        while (_spent.TryPeek(out var oldest) && now - oldest.At >= Minute)
        {
            _spentSum -= oldest.Weight;
            _spent.Dequeue();
        }

        if (now - _reported.At >= Minute) _reported = default;
    }

    // a weight beyond the whole budget must still get through an empty one
    private int Reach(RestPriority priority) => Math.Max(1, priority switch
    {
        RestPriority.WarmUp => (int)(PerMinute * WarmUpReach),
        RestPriority.Gap => (int)(PerMinute * GapReach),
        _ => PerMinute,
    });
}
