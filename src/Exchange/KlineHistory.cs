using ActorNotice.Exchange.Pacing;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// Everything by REST: past candles, the exchange's clock, the list of symbols, within half of the exchange's weight
/// limit. Supervised by the <see cref="FeedSupervisor"/>; a restart forgets waiting requests, whose askers ask again.
/// </summary>
internal sealed class KlineHistory : ReceiveActor, IWithTimers
{
    private const string SwitchedOff = "history is switched off (exchange.history.enabled)";
    private const int CatalogWeight = 40; // documented as 1, budgeted as 40 by careful clients
    private static readonly TimeSpan CatalogDelay = TimeSpan.FromSeconds(5);

    private readonly ExchangeSettings _settings;
    private readonly IMarketRest _rest;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly RestDesk _desk;
    private readonly ExchangeClock _clock = new();
    private readonly PriorityQueue<HistoryJob, (RestPriority, long, long)> _jobs = new();
    private readonly List<IActorRef> _catalogWanted = [];

    private CatalogLoaded? _catalog;
    private bool _isAskingCatalog;
    private int _catalogFailures;
    private int _inFlight;
    private long _numbers;

    public KlineHistory(ExchangeSettings settings, IMarketRest rest, int seed)
    {
        _settings = settings;
        _rest = rest;
        _desk = RestDesk.Open(settings, seed, Context.System, _log);
        Serving();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

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

    private void OnWanted(HistoryWanted wanted)
    {
        if (_settings.HistoryEnabled) Enqueue(new HistoryJob(wanted, Sender, _numbers++, _desk.Now, 0));
        else Sender.Tell(new HistoryUnavailable(wanted, SwitchedOff, IsFinal: true));
    }

    private void OnCatalogWanted()
    {
        if (_catalog is not null)
        {
            Sender.Tell(_catalog);
            return;
        }

        _catalogWanted.Add(Sender);
        if (!_isAskingCatalog) AskCatalog();
    }

    private void OnKlines(KlinesAnswered answered)
    {
        _inFlight--;
        _desk.Note(answered.Result.UsedWeight);
        if (answered.Result.Value is { } rows) Deliver(answered, rows);
        else if (answered.Result.Fault is { } fault) OnJobFailed(answered.Job, fault);
        Work();
    }

    private void OnTime(TimeAnswered answered)
    {
        _desk.Note(answered.Result.UsedWeight);
        if (answered.Result.Value is { } time)
        {
            _clock.Set(answered.AskedAt, time.UnixMs);
            Work();
        }
        else if (answered.Result.Fault is { } fault)
        {
            StartTimer(new TimeRipe(), _desk.Accept(fault, "server time", ++_clock.Failures));
        }
    }

    private void OnClockRipe()
    {
        _clock.IsAsking = false;
        Work();
    }

    private void OnCatalog(CatalogAnswered answered)
    {
        _desk.Note(answered.Result.UsedWeight);
        if (answered.Result.Value is { } catalog) Publish(new CatalogLoaded(catalog));
        else if (answered.Result.Fault is { } fault)
            StartTimer(new CatalogRipe(), _desk.Accept(fault, "list of symbols", ++_catalogFailures));
    }

    private void OnJobFailed(HistoryJob job, ExchangeFault fault)
    {
        if (fault.Kind == FaultKind.Drop)
        {
            GiveUp(job, fault);
            return;
        }

        var failed = job with { Failures = job.Failures + 1 };
        var wait = _desk.Accept(fault, "klines", failed.Failures);
        // a demanded rest is not the request's fault, so it does not use up its tries
        if (fault is { Kind: FaultKind.Transient, Wait: not null }) Enqueue(job);
        else if (fault.Kind == FaultKind.Fatal || failed.Failures >= _settings.HistoryAttempts) GiveUp(job, fault);
        else Timers.StartSingleTimer(failed.Number, new JobRipe(failed), wait);
    }

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
            // the reading must be older than the answer it will judge, so it comes first
            if (_clock.For(job, _desk.Now) is not { } serverTimeMs)
            {
                AskClock();
                return;
            }

            if (!TryTake(_rest.WeightOf(RowsFor(job)), job.Priority)) return;
            Start(_jobs.Dequeue(), serverTimeMs);
        }
    }

    private void AskClock()
    {
        if (_clock.IsAsking || !TryTake(1, RestPriority.Control)) return;
        _clock.IsAsking = true;
        var askedAt = _desk.Now;
        _desk.Call(Self, _rest.TimeAsync, result => new TimeAnswered(askedAt, result));
    }

    private void AskCatalog()
    {
        if (_catalog is not null) return;
        _isAskingCatalog = true;
        if (_desk.TryTake(CatalogWeight, RestPriority.Control, out var wait))
            _desk.Call(Self, _rest.CatalogAsync, static result => new CatalogAnswered(result));
        else StartTimer(new CatalogRipe(), wait);
    }

    private void Start(HistoryJob job, long serverTimeMs)
    {
        _inFlight++;
        var (stream, from, rows) = (job.Request.Stream, job.Request.FromOpenTimeMs, RowsFor(job));
        _desk.Call(
            Self,
            end => _rest.KlinesAsync(stream, from, rows, end),
            result => new KlinesAnswered(job, serverTimeMs, result));
    }

    // one row more than wanted: it proves that the one before it is closed
    private int RowsFor(HistoryJob job) => Math.Clamp(job.Request.Count + 1, 1, _rest.MaxRows);

    private void Deliver(KlinesAnswered answered, KlineRows rows)
    {
        var request = answered.Job.Request;
        var candles = ClosedRows.Select(rows.Candles, request, answered.ServerTimeMs);
        answered.Job.ReplyTo.Tell(new HistoryLoaded(request, candles, answered.ServerTimeMs, _desk.Now));
    }

    private void GiveUp(HistoryJob job, ExchangeFault fault)
    {
        _log.Warning("history of {0} given up: {1}", job.Request.Stream, fault.Reason);
        job.ReplyTo.Tell(new HistoryUnavailable(job.Request, fault.Reason, IsFinal: fault.Kind == FaultKind.Drop));
    }

    private void Publish(CatalogLoaded loaded)
    {
        if (loaded.Catalog.WeightPerMinute is { } limit) _desk.SetLimit(limit);
        _catalog = loaded;
        Context.System.EventStream.Publish(loaded);
        foreach (var asker in _catalogWanted) asker.Tell(loaded);
        _catalogWanted.Clear();
    }

    private bool TryTake(int weight, RestPriority priority)
    {
        var isFree = _desk.TryTake(weight, priority, out var wait);
        if (!isFree) StartTimer(new BudgetRipe(), wait);
        return isFree;
    }

    private void StartTimer(object message, TimeSpan wait) =>
        Timers.StartSingleTimer(message.GetType(), message, wait);

    // the list is large and the limit in it rarely news: not while the streams are being opened
    protected override void PreStart() => StartTimer(new CatalogRipe(), CatalogDelay);

    protected override void PostStop() => _desk.Dispose();
}
