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
internal sealed partial class KlineHistory : ReceiveActor, IWithTimers
{
    private const string SwitchedOff = "history is switched off (exchange.history.enabled)";
    private const int CatalogWeight = 40; // documented as 1, budgeted as 40 by careful clients
    private static readonly TimeSpan CatalogDelay = TimeSpan.FromSeconds(5);

    private readonly ExchangeSettings _settings;
    private readonly IMarketRest _rest;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly RestDesk _desk;
    private readonly ExchangeClock _clock = new();
    private readonly PriorityQueue<HistoryJob, (TimeSpan, long)> _jobs = new();
    private readonly List<IActorRef> _catalogWanted = [];
    private readonly HashSet<IActorRef> _timeWanted = [];

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
        Receive<ServerTimeWanted>(_ => OnTimeWanted());
        Receive<KlinesAnswered>(OnKlines);
        Receive<TimeAnswered>(OnTime);
        Receive<CatalogAnswered>(OnCatalog);
        Receive<JobRipe>(ripe => Enqueue(ripe.Job));
        Receive<CatalogRipe>(_ => AskCatalog());
        Receive<TimeRipe>(_ => OnClockRipe());
        Receive<BudgetRipe>(_ => Work());
        ReceiveWeight();
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

    private void OnTimeWanted()
    {
        _timeWanted.Add(Sender);
        Work();
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
            foreach (var asker in _timeWanted)
                asker.Tell(new ServerTimeRead(time.UnixMs, answered.AskedAt, answered.AnsweredAt));
            _timeWanted.Clear();
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
            StartTimer(new CatalogRipe(), _desk.Accept(fault, "list of symbols", ++_catalogFailures, isData: false));
    }

    private void OnJobFailed(HistoryJob job, ExchangeFault fault)
    {
        if (fault.Kind == FaultKind.Drop)
        {
            _desk.GiveUp(job, fault);
            return;
        }

        var failed = job with { Failures = job.Failures + 1 };
        var wait = _desk.Accept(fault, "klines", failed.Failures);
        // a demanded rest is not the request's fault, so it does not use up its tries
        if (fault is { Kind: FaultKind.Transient, Wait: not null }) Enqueue(job);
        else if (fault.Kind == FaultKind.Fatal || failed.Failures >= _settings.HistoryAttempts)
            _desk.GiveUp(job, fault);
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
        if (_timeWanted.Count > 0) AskClock();
        while (_inFlight < _settings.HistoryInFlight && _jobs.TryPeek(out var job, out _))
        {
            // the reading must be older than the answer it will judge, so it comes first
            if (_clock.For(job, _desk.Now) is not { } serverTimeMs)
            {
                AskClock();
                return;
            }

            if (!TryTake(_rest.WeightOf(job.Rows(_rest.MaxRows)), job.PriorityAt(_desk.Now))) return;
            Start(_jobs.Dequeue(), serverTimeMs);
        }
    }

    private void AskClock()
    {
        if (_clock.IsAsking || !TryTake(1, RestPriority.Control)) return;
        _clock.IsAsking = true;
        var askedAt = _desk.Now;
        // on the caller's thread: time spent in the mailbox would blur the reading
        _desk.Call(Self, _rest.TimeAsync, result => new TimeAnswered(askedAt, _desk.Now, result));
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
        var (stream, from, rows) = (job.Request.Stream, job.Request.FromOpenTimeMs, job.Rows(_rest.MaxRows));
        _desk.Call(
            Self,
            end => _rest.KlinesAsync(stream, from, rows, end),
            result => new KlinesAnswered(job, serverTimeMs, result));
    }

    private void Deliver(KlinesAnswered answered, KlineRows rows)
    {
        _desk.Served();
        answered.Job.Deliver(rows, answered.ServerTimeMs, _desk.Now);
    }

    private void Publish(CatalogLoaded loaded)
    {
        _desk.Served();
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
