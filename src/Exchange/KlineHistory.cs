using ActorNotice.Exchange.Pacing;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// Everything by REST: past candles, the exchange's clock, the list of symbols, within half of the exchange's weight limit.
/// Supervised by the <see cref="FeedSupervisor"/>; a restart forgets waiting requests, whose askers ask again.
/// </summary>
internal sealed class KlineHistory : ReceiveActor, IWithTimers
{
    private const int DefaultLimit = 2_400;
    private const int CatalogWeight = 40;
    private static readonly TimeSpan ClockReadingLife = TimeSpan.FromSeconds(5);

    private readonly ExchangeSettings _settings;
    private readonly IMarketRest _rest;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly WeightBudget _budget;
    private readonly BackoffPolicy _backoff;
    private readonly CancellationTokenSource _end = new();
    private readonly PriorityQueue<HistoryJob, (RestPriority, long, long)> _jobs = new();
    private readonly List<IActorRef> _catalogWanted = [];

    private CatalogLoaded? _catalog;
    private (TimeSpan AskedAt, long ServerTimeMs)? _clock;
    private bool _isAskingClock;
    private int _clockFailures;
    private int _catalogFailures;
    private int _inFlight;
    private long _numbers;

    public KlineHistory(ExchangeSettings settings, IMarketRest rest, int seed)
    {
        _settings = settings;
        _rest = rest;
        _budget = new WeightBudget(DefaultLimit, settings.HistoryBudgetShare);
        _backoff = new BackoffPolicy(settings.BackoffFirst, settings.BackoffMax, new Random(seed));
        Serving();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private TimeSpan Now => Context.System.Scheduler.HighResMonotonicClock;

    private void Serving()
    {
        Receive<HistoryWanted>(OnWanted);
        Receive<CatalogWanted>(_ => OnCatalogWanted());
        Receive<KlinesAnswered>(OnKlines);
        Receive<TimeAnswered>(OnTime);
        Receive<CatalogAnswered>(OnCatalog);
        Receive<JobRipe>(ripe => Enqueue(ripe.Job));
        Receive<CatalogRipe>(_ => AskCatalog());
        Receive<TimeRipe>(_ => OnClockRipe());
        Receive<BudgetRipe>(_ => Work());
    }

    // ---- handlers

    private void OnWanted(HistoryWanted wanted)
    {
        if (_settings.HistoryEnabled) Enqueue(new HistoryJob(wanted, Sender, _numbers++, Now, 0));
        else Sender.Tell(new HistoryUnavailable(wanted, "history is switched off (exchange.history.enabled)", IsFinal: true));
    }

    private void OnCatalogWanted()
    {
        if (_catalog is null) _catalogWanted.Add(Sender);
        else Sender.Tell(_catalog);
    }

    private void OnKlines(KlinesAnswered answered)
    {
        _inFlight--;
        Note(answered.Result.UsedWeight);
        if (answered.Result is { Value: { } rows }) Deliver(answered, rows);
        else if (answered.Result.Fault is { } fault) OnJobFailed(answered.Job, fault);
        Work();
    }

    private void OnTime(TimeAnswered answered)
    {
        Note(answered.Result.UsedWeight);
        _isAskingClock = answered.Result.Value is null;
        if (answered.Result.Value is { } time)
        {
            _clockFailures = 0;
            _clock = (answered.AskedAt, time.UnixMs);
            Work();
        }
        else if (answered.Result.Fault is { } fault)
        {
            Timers.StartSingleTimer(nameof(TimeRipe), new TimeRipe(), RestAfter(fault, "server time", ++_clockFailures));
        }
    }

    private void OnClockRipe()
    {
        _isAskingClock = false;
        Work();
    }

    private void OnCatalog(CatalogAnswered answered)
    {
        Note(answered.Result.UsedWeight);
        if (answered.Result.Value is { } catalog)
        {
            if (catalog.WeightPerMinute is { } limit) _budget.SetLimit(limit);
            _catalog = new CatalogLoaded(catalog);
            Context.System.EventStream.Publish(_catalog);
            foreach (var asker in _catalogWanted) asker.Tell(_catalog);
            _catalogWanted.Clear();
        }
        else if (answered.Result.Fault is { } fault)
        {
            var wait = RestAfter(fault, "list of symbols", ++_catalogFailures);
            Timers.StartSingleTimer(nameof(CatalogRipe), new CatalogRipe(), wait);
        }
    }

    private void OnJobFailed(HistoryJob job, ExchangeFault fault)
    {
        var failed = job with { Failures = job.Failures + 1 };
        // a demanded pause is not the request's fault, so it does not use up its tries
        if (fault is { Kind: FaultKind.Transient, Wait: not null })
        {
            RestAfter(fault, "klines", 1);
            Enqueue(job);
        }
        else if (fault.Kind == FaultKind.Transient && failed.Failures < _settings.HistoryAttempts)
        {
            var wait = _backoff.WaitAfter(failed.Failures);
            Timers.StartSingleTimer(failed.Number, new JobRipe(failed), wait);
        }
        else
        {
            GiveUp(job, fault);
        }
    }

    // ---- steps

    private void Enqueue(HistoryJob job)
    {
        _jobs.Enqueue(job, job.Order);
        Work();
    }

    /// <summary>Starts what may be started now.</summary>
    private void Work()
    {
        while (_inFlight < _settings.HistoryInFlight && _jobs.TryPeek(out var job, out _))
        {
            if (ClockFor(job) is not { } serverTimeMs)
            {
                AskClock();
                return;
            }

            if (!TryTake(_rest.WeightOf(RowsFor(job)), job.Priority)) return;
            Start(_jobs.Dequeue(), serverTimeMs);
        }
    }

    // "Is it closed by now?" needs a reading from after the question; for older candles any recent one will do.
    private long? ClockFor(HistoryJob job)
    {
        if (_clock is not { } clock) return null;
        var isLate = job.Priority == RestPriority.OverdueClose
            ? clock.AskedAt < job.EnqueuedAt
            : Now - clock.AskedAt > ClockReadingLife;
        return isLate ? null : clock.ServerTimeMs;
    }

    private void AskClock()
    {
        if (_isAskingClock || !TryTake(1, RestPriority.Control)) return;
        _isAskingClock = true;
        var askedAt = Now;
        Call(_rest.TimeAsync, result => new TimeAnswered(askedAt, result));
    }

    private void AskCatalog()
    {
        if (TryTake(CatalogWeight, RestPriority.Control)) Call(_rest.CatalogAsync, static result => new CatalogAnswered(result));
        else Timers.StartSingleTimer(nameof(CatalogRipe), new CatalogRipe(), TimeSpan.FromSeconds(1));
    }

    private void Start(HistoryJob job, long serverTimeMs)
    {
        _inFlight++;
        var (stream, from, rows) = (job.Request.Stream, job.Request.FromOpenTimeMs, RowsFor(job));
        Call(end => _rest.KlinesAsync(stream, from, rows, end), result => new KlinesAnswered(job, serverTimeMs, result));
    }

    // one row more than wanted: it proves that the one before it is closed
    private int RowsFor(HistoryJob job) => Math.Clamp(job.Request.Count + 1, 1, _rest.MaxRows);

    private void Deliver(KlinesAnswered answered, KlineRows rows)
    {
        var request = answered.Job.Request;
        var candles = ClosedRows.Select(rows.Candles, request, answered.ServerTimeMs);
        answered.Job.ReplyTo.Tell(new HistoryLoaded(request, candles, answered.ServerTimeMs, Now));
    }

    private void GiveUp(HistoryJob job, ExchangeFault fault)
    {
        if (fault.Kind == FaultKind.Fatal)
        {
            if (fault.Wait is { } wait) _budget.Pause(wait, Now);
            Context.System.EventStream.Publish(new RestFailed("klines", fault));
        }

        _log.Warning("history of {0} given up: {1}", job.Request.Stream, fault.Reason);
        job.ReplyTo.Tell(new HistoryUnavailable(job.Request, fault.Reason, IsFinal: fault.Kind == FaultKind.Drop));
    }

    /// <summary>Notes a failed control call; how long to wait before the next.</summary>
    private TimeSpan RestAfter(ExchangeFault fault, string call, int failures)
    {
        if (fault.Wait is { } demanded)
        {
            var isNew = _budget.PausedUntil < Now;
            _budget.Pause(demanded, Now);
            if (isNew) Context.System.EventStream.Publish(new RestPaused(fault, demanded));
            _log.Warning("REST rests for {0:0} s: {1}", demanded.TotalSeconds, fault.Reason);
            return demanded;
        }

        if (fault.Kind == FaultKind.Fatal) Context.System.EventStream.Publish(new RestFailed(call, fault));
        _log.Warning("{0} not available: {1}", call, fault.Reason);
        return fault.Kind == FaultKind.Fatal ? _settings.BackoffMax : _backoff.WaitAfter(failures);
    }

    private bool TryTake(int weight, RestPriority priority)
    {
        if (_budget.TryTake(weight, priority, Now)) return true;
        Timers.StartSingleTimer(nameof(BudgetRipe), new BudgetRipe(), _budget.WaitFor(weight, priority, Now));
        return false;
    }

    private void Note(int? usedWeight)
    {
        if (usedWeight is { } used) _budget.Report(used, Now);
    }

    private void Call<T>(Func<CancellationToken, Task<RestResult<T>>> call, Func<RestResult<T>, object> answer)
        where T : class
    {
        var end = _end.Token;
        // calls promise not to throw; should one do so all the same, its answer must not be missing
        Task.Run(() => call(end), end).PipeTo(
            Self, success: answer, failure: broken => answer(new RestResult<T>(null, Unexpected(broken), null)));
    }

    private static ExchangeFault Unexpected(Exception broken) =>
        new(FaultKind.Transient, FaultCause.Network, $"call failed: {broken.GetType().Name}");

    // ---- life cycle

    protected override void PreStart() => AskCatalog();

    protected override void PostStop()
    {
        _end.Cancel();
        _end.Dispose();
    }
}
