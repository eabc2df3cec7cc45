using ActorNotice.Exchange.Pacing;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// What every REST call of <see cref="KlineHistory"/> goes through: the weight budget before it, classification and
/// rests after it. Used on the actor's thread only.
/// </summary>
internal sealed class RestDesk : IDisposable
{
    private const int UsualLimit = 2_400;
    private static readonly TimeSpan LongestBlock = TimeSpan.FromHours(1);
    private readonly ExchangeSettings _settings;
    private readonly ActorSystem _system;
    private readonly ILoggingAdapter _log;
    private readonly WeightBudget _budget;
    private readonly BackoffPolicy _backoff;
    private readonly Random _random;
    private readonly CancellationTokenSource _end = new();
    private int _outages;

    private RestDesk(ExchangeSettings settings, int seed, ActorSystem system, ILoggingAdapter log)
    {
        (_settings, _system, _log) = (settings, system, log);
        _budget = new WeightBudget(UsualLimit, settings.HistoryBudgetShare);
        _random = new Random(seed);
        _backoff = new BackoffPolicy(settings.BackoffFirst, settings.BackoffMax, _random);
    }

    /// <summary>Scheduler time.</summary>
    internal TimeSpan Now => _system.Scheduler.HighResMonotonicClock;

    /// <summary>Opens a desk for one life of the actor.</summary>
    internal static RestDesk Open(ExchangeSettings settings, int seed, ActorSystem system, ILoggingAdapter log) =>
        new(settings, seed, system, log);

    /// <summary>Takes weight when it is free; else says how long it is not.</summary>
    internal bool TryTake(int weight, RestPriority priority, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (_budget.TryTake(weight, priority, Now)) return true;
        wait = _budget.WaitFor(weight, priority, Now);
        return false;
    }

    /// <summary>Takes over the limit that the exchange reports.</summary>
    internal void SetLimit(int perMinute) => _budget.SetLimit(perMinute);

    /// <summary>Takes note of the weight counter of an answer.</summary>
    internal void Note(int? usedWeight)
    {
        if (usedWeight is { } used) _budget.Report(used, Now);
    }

    /// <summary>The exchange served data: an outage is over. That it tells the time proves little.</summary>
    internal void Served() => _outages = 0;

    /// <summary>Publishes, logs and obeys a failure; how long to wait before the same call is tried again.</summary>
    /// <param name="fault">The failure.</param>
    /// <param name="call">Which call, in words.</param>
    /// <param name="failures">Failures of this call in a row.</param>
    /// <param name="isData">Whether the others live by such calls: when they fail, everything waits.</param>
    internal TimeSpan Accept(ExchangeFault fault, string call, int failures, bool isData = true)
    {
        if (fault.Kind == FaultKind.Fatal) _system.EventStream.Publish(new RestFailed(call, fault));
        _log.Warning("{0} not available: {1}", call, fault.Reason);
        var own = fault.Kind == FaultKind.Fatal ? _settings.BackoffMax : _backoff.WaitAfter(failures);
        if ((isData || fault.Wait is not null ? WaitOf(fault) : null) is not { } wait) return own;

        Rest(fault, wait);
        return fault.Wait is null && own > wait ? own : wait;
    }

    /// <summary>Tells the asker that its history cannot be had.</summary>
    internal void GiveUp(HistoryJob job, ExchangeFault fault)
    {
        _log.Warning("history of {0} given up: {1}", job.Request.Stream, fault.Reason);
        job.ReplyTo.Tell(new HistoryUnavailable(job.Request, fault.Reason, IsFinal: fault.Kind == FaultKind.Drop));
    }

    /// <summary>Runs a call off the actor's thread; its result comes back as a message.</summary>
    internal void Call<T>(
        IActorRef self, Func<CancellationToken, Task<RestResult<T>>> call, Func<RestResult<T>, object> answer)
        where T : class
    {
        var end = _end.Token;
        // calls promise not to throw; should one do so all the same, its answer must not be missing
        OffTurnAsync(() => call(end)).PipeTo(
            self, success: answer, failure: broken => answer(new RestResult<T>(null, Unexpected(broken), null)));
    }

    // Not Task.Run: where a synchronization context rules, as in a simulation on one thread, the call belongs to it.
    private static async Task<T> OffTurnAsync<T>(Func<Task<T>> call)
    {
        await Task.Yield();
        return await call();
    }

    /// <summary>Cancels what is still running.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    // An outage or the firewall concerns every call, not just the one that met it: all of them wait, longer every time.
    // Calls that were under way when the wait began say nothing new.
    private TimeSpan? WaitOf(ExchangeFault fault)
    {
        var isDemanded = fault.Wait is not null && fault.Cause != FaultCause.Blocked;
        var isOutage = fault.Cause is FaultCause.Exchange or FaultCause.Network or FaultCause.Blocked;
        if (isDemanded || !isOutage) return fault.Wait;
        if (_budget.PausedUntil > Now) return _budget.PausedUntil - Now;
        _outages++;
        return fault.Wait is { } first ? Grown(first) : _backoff.WaitAfter(_outages);
    }

    private TimeSpan Grown(TimeSpan first) =>
        new BackoffPolicy(first, LongestBlock, _random).CeilingAfter(_outages);

    // many calls may hear of the same rest; it is told once
    private void Rest(ExchangeFault fault, TimeSpan wait)
    {
        var isNew = _budget.PausedUntil <= Now && fault.Wait is not null;
        _budget.Pause(wait, Now);
        if (isNew) _system.EventStream.Publish(new RestPaused(fault, wait));
    }

    private static ExchangeFault Unexpected(Exception broken) =>
        new(FaultKind.Transient, FaultCause.Network, $"call failed: {broken.GetType().Name}");
}
