using ActorNotice.Exchange.Pacing;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// One WebSocket and the streams dealt to it; supervised by the <see cref="FeedSupervisor"/>. Survives every loss of
/// the socket; a restart forgets everything and asks the supervisor for the streams again.
/// <code>
/// Idle ──streams──▶ Connecting ──open──▶ Subscribing ──all acknowledged──▶ Streaming
///   ▲                 │  ▲                    │                               │
///   └──no streams──  Backoff ◀──any failure, silence, close, shutdown notice──┘
/// </code>
/// </summary>
internal sealed class StreamConnectionActor : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TallyEvery = TimeSpan.FromSeconds(10);

    private readonly StreamConnectionParts _parts;
    private readonly ConnectionReporter _report;
    private readonly SubscriptionBook _book;
    private readonly BackoffPolicy _backoff;
    private readonly RejectionTally _tally = new();

    private ConnectionAttempt? _current;
    private int _attempt;
    private int _failures;

    public StreamConnectionActor(StreamConnectionParts parts, int seed)
    {
        _parts = parts;
        _report = new ConnectionReporter(Self.Path.Name, parts.Watch, Context.System, Context.GetLogger());
        _book = new SubscriptionBook(parts.Dialect);
        _backoff = new BackoffPolicy(parts.Settings.BackoffFirst, parts.Settings.BackoffMax, new Random(seed));
        Idle();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private void Idle()
    {
        Receive<AssignStreams>(OnAssignedAtRest);
        ReceiveAlways();
    }

    private void Connecting()
    {
        Receive<AssignStreams>(OnAssigned);
        ReceiveOfAttempt<SocketOpened>(OnOpened);
        ReceiveOfAttempt<SocketBroke>(broke => Fail(_parts.Dialect.Classify(broke.Failure)));
        ReceiveOfAttempt<AttemptTimer>(OnTimer);
        ReceiveAlways();
    }

    private void Subscribing() => ReceiveConnected();

    private void Streaming() => ReceiveConnected();

    private void Backoff()
    {
        Receive<AssignStreams>(assign => _book.Want(assign.Streams));
        Receive<RetryNow>(_ => Connect());
        ReceiveAlways();
    }

    private void ReceiveConnected()
    {
        Receive<AssignStreams>(OnAssigned);
        ReceiveOfAttempt<ControlArrived>(OnControl);
        ReceiveOfAttempt<SocketSent>(_ => SendNext(isFree: true));
        ReceiveOfAttempt<FirstKline>(OnFirstKline);
        ReceiveOfAttempt<SocketBroke>(broke => Fail(_parts.Dialect.Classify(broke.Failure)));
        ReceiveOfAttempt<SocketEnded>(ended => Fail(_parts.Dialect.Classify(ended.End)));
        ReceiveOfAttempt<AttemptTimer>(OnTimer);
        ReceiveAlways();
    }

    private void ReceiveAlways()
    {
        Receive<TallyDue>(_ => _report.Rejected(_tally.Take()));
        // whatever an earlier attempt still brings about is over
        Receive<IOfAttempt>(static _ => { });
    }

    private void ReceiveOfAttempt<T>(Action<T> handle)
        where T : IOfAttempt => Receive(handle, message => message.Attempt == _attempt);

    private void OnAssignedAtRest(AssignStreams assign)
    {
        _book.Want(assign.Streams);
        if (assign.StartAfter <= TimeSpan.Zero) Connect();
        else RetryAfter(assign.StartAfter);
    }

    private void OnAssigned(AssignStreams assign)
    {
        _book.Want(assign.Streams);
        if (_book.Wanted.IsEmpty) Close();
        else if (_current is { IsOpen: true } attempt) Ask(attempt);
    }

    private void OnOpened(SocketOpened opened)
    {
        if (_current is not { } attempt) return;
        Timers.Cancel(AttemptTimerKind.Connect);
        Become(Subscribing);
        attempt.Receive(new FramePump(
            _attempt, Self, _parts.Watch, _parts.Prices, _parts.Dialect, Context.System.Scheduler, _tally));
        Ask(attempt);
    }

    private void OnControl(ControlArrived control)
    {
        if (control.Kind == FrameKind.Shutdown) Fail(AttemptFaults.Shutdown);
        else if (control.Kind == FrameKind.Refused) Fail(_parts.Dialect.Classify(control.Code, control.Text));
        else if (_book.Acknowledge(control.Id) && !_book.IsWaiting) OnAllAcknowledged();
    }

    private void OnAllAcknowledged()
    {
        if (_current is not { } attempt) return;
        Timers.Cancel(AttemptTimerKind.Acknowledge);
        if (!_report.IsUp)
        {
            // an acknowledgement proves nothing: the exchange gives it for wrong routes and unknown symbols too
            if (!attempt.HasKline) StartTimer(AttemptTimerKind.FirstFrame, _parts.Settings.FirstFrameTimeout);
            StartTimer(AttemptTimerKind.Stable, StableAfter);
            Become(Streaming);
        }

        _report.Subscribed(_book.Subscribed, _attempt);
        Ask(attempt);
    }

    private void OnFirstKline(FirstKline first)
    {
        if (_current is { } attempt) attempt.HasKline = true;
        Timers.Cancel(AttemptTimerKind.FirstFrame);
    }

    private void OnTimer(AttemptTimer timer)
    {
        if (timer.Kind == AttemptTimerKind.Pace) SendNext();
        else if (timer.Kind == AttemptTimerKind.Stable) _failures = 0;
        else Fail(AttemptFaults.OfTimer(timer.Kind));
    }

    private void Connect()
    {
        if (_book.Wanted.IsEmpty)
        {
            Become(Idle);
            return;
        }

        // from here on everything of the attempt before is stale
        _attempt++;
        StartTimer(AttemptTimerKind.Connect, _parts.Settings.ConnectTimeout);
        Become(Connecting);
        _current = ConnectionAttempt.Begin(_attempt, Self, _parts);
    }

    private void Ask(ConnectionAttempt attempt)
    {
        var requests = _book.Plan();
        if (requests.IsEmpty) return;
        attempt.Ask(requests, _book.Expected);
        StartTimer(AttemptTimerKind.Acknowledge, _parts.Settings.AcknowledgeTimeout);
        SendNext();
    }

    private void SendNext(bool isFree = false)
    {
        if (isFree) _current?.Sent();
        var pause = _current?.SendNext(Context.System.Scheduler.HighResMonotonicClock) ?? TimeSpan.Zero;
        if (pause > TimeSpan.Zero) StartTimer(AttemptTimerKind.Pace, pause);
    }

    private void Fail(ExchangeFault fault)
    {
        // the watch must not count on these streams while anything else is decided
        Drop(fault.Reason);
        var wait = AttemptFaults.WaitFor(fault, _backoff, ++_failures, _parts.Settings.BackoffMax);
        RetryAfter(wait);
        _report.Lost(_book.Wanted, fault, _attempt, wait);
    }

    private void Close()
    {
        Drop("no longer watched");
        Become(Idle);
    }

    private void Drop(string reason)
    {
        _current?.Dispose();
        _current = null;
        _book.Forget();
        foreach (var kind in Enum.GetValues<AttemptTimerKind>()) Timers.Cancel(kind);
        _report.Down(reason);
    }

    private void RetryAfter(TimeSpan wait)
    {
        Timers.StartSingleTimer(nameof(RetryNow), new RetryNow(), wait);
        Become(Backoff);
    }

    private void StartTimer(AttemptTimerKind kind, TimeSpan wait) =>
        Timers.StartSingleTimer(kind, new AttemptTimer(_attempt, kind), wait);

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer(nameof(TallyDue), new TallyDue(), TallyEvery);
        Context.Parent.Tell(new ConnectionStarted());
    }

    protected override void PostStop() => Drop("the connection's actor stopped");
}
