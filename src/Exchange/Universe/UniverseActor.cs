using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange.Universe;

/// <summary>
/// Keeps the list of watched contracts true: asks the exchange every <c>watch.refresh</c> and soon after its own news
/// of a contract, and says what has changed. Supervised by the feed supervisor; what it knows lives in
/// <see cref="UniverseBook"/> and survives a restart. It decides what is watched, not how: the streams are changed by
/// whoever hears of it.
/// </summary>
internal sealed class UniverseActor : ReceiveActor, IWithTimers
{
    private const int CatalogWeight = 40; // documented as 1, budgeted as 40 by careful clients
    private const int VolumesWeight = 40;
    private const int MostDoublings = 20;

    // a settlement concerns many contracts at once, and the list follows the news with some delay
    private static readonly TimeSpan AfterNews = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);

    private readonly UniverseBook _book;
    private readonly MarketCalls _calls;
    private readonly IActorRef _history;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly Queue<(ChangeUniverse Change, IActorRef Asker)> _changes = [];
    private bool _isReading;
    private int _failures;

    public UniverseActor(UniverseBook book, IMarketRest rest, IActorRef history)
    {
        (_book, _history) = (book, history);
        _calls = MarketCalls.Over(rest);
        Receive<RefreshDue>(_ => Refresh());
        Receive<NewsSettled>(_ => Read());
        Receive<ContractChanged>(OnNews);
        Receive<ChangeUniverse>(OnChange);
        Receive<WeightGranted>(_ => _calls.Read(Self, NeedsVolumes));
        Receive<MarketRead>(OnRead);
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private bool NeedsVolumes =>
        _book.Settings.NeedsVolumes || _changes.Any(static one => one.Change.Settings.NeedsVolumes);

    private void Refresh()
    {
        // a reading that was never answered is lost by now
        _isReading = false;
        Schedule(_book.Settings.Refresh);
        _book.ForgetNews();
        Read();
    }

    private void OnNews(ContractChanged news)
    {
        if (!_book.IsNews(news)) return;
        _log.Info("{0}: the exchange says {1}", news.Symbol, news.Status);
        Tell(_book.Note(news));
        Timers.StartSingleTimer(nameof(NewsSettled), NewsSettled.Instance, AfterNews);
    }

    private void OnChange(ChangeUniverse change)
    {
        _changes.Enqueue((change, Sender));
        Read();
    }

    private void Read()
    {
        if (_isReading) return;
        _isReading = true;
        _history.Tell(new WeightWanted(CatalogWeight + (NeedsVolumes ? VolumesWeight : 0)));
    }

    private void OnRead(MarketRead read)
    {
        _isReading = false;
        foreach (var done in read.Calls) _history.Tell(done);
        if (read.Catalog is { } catalog)
        {
            Context.System.EventStream.Publish(new CatalogLoaded(catalog));
            Tell(_book.Take(catalog, read.Volumes));
        }

        // what cannot be asked is decided on what is known
        while (_changes.TryDequeue(out var next)) next.Asker.Tell(_book.Change(next.Change.Settings));
        _failures = read.IsComplete && !_book.IsIncomplete ? 0 : _failures + 1;
        Schedule(_failures == 0 ? _book.Settings.Refresh : RetryIn());
    }

    private TimeSpan RetryIn()
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(_failures, MostDoublings) - 1);
        return wait < _book.Settings.Refresh ? wait : _book.Settings.Refresh;
    }

    private void Schedule(TimeSpan wait) => Timers.StartSingleTimer(nameof(RefreshDue), RefreshDue.Instance, wait);

    private void Tell(UniverseChanged? change)
    {
        if (change is null) return;
        foreach (var move in change.Moves)
            _log.Info("{0} {1}: {2}", move.Symbol, move.IsEntry ? "enters" : "leaves", move.Reason);
        Context.System.EventStream.Publish(change);
    }

    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(ContractChanged));
        Schedule(_book.IsIncomplete ? FirstRetry : _book.Settings.Refresh);
    }

    protected override void PostStop()
    {
        Context.System.EventStream.Unsubscribe(Self);
        _calls.Dispose();
    }
}
