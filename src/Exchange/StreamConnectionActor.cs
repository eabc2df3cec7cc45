using System.Collections.Immutable;
using ActorNotice.Exchange.Pacing;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// One WebSocket and the streams dealt to it; supervised by the <see cref="FeedSupervisor"/>. Survives every loss of the socket;
/// a restart forgets everything and asks the supervisor for the streams again.
/// <code>
/// Idle ──streams──▶ Connecting ──open──▶ Subscribing ──all acknowledged──▶ Streaming
///   ▲                 │  ▲                    │                               │
///   └──no streams──  Backoff ◀──any failure, silence, close, shutdown notice──┘
/// </code>
/// </summary>
internal sealed class StreamConnectionActor : ReceiveActor, IWithTimers
{
    private const int MessagesPerSecond = 8; // of 10: pings and pongs count and are not sent from here
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TallyEvery = TimeSpan.FromSeconds(10);

    private readonly StreamConnectionParts _parts;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly SubscriptionBook _book;
    private readonly BackoffPolicy _backoff;
    private readonly RejectionTally _tally = new();
    private readonly Queue<StreamRequest> _outbox = new();

    private MessagePace _pace = new(MessagesPerSecond);
    private SocketSession? _session;
    private FramePump? _pump;
    private ImmutableArray<StreamKey> _up = [];
    private bool _isSending;
    private bool _hasKline;
    private int _attempt;
    private int _failures;

    public StreamConnectionActor(StreamConnectionParts parts, int seed)
    {
        _parts = parts;
        _book = new SubscriptionBook(parts.Dialect);
        _backoff = new BackoffPolicy(parts.Settings.BackoffFirst, parts.Settings.BackoffMax, new Random(seed));
        Idle();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private string Name => Self.Path.Name;

    private TimeSpan Now => Context.System.Scheduler.HighResMonotonicClock;

    // ---- behaviours

    private void Idle()
    {
        Receive<AssignStreams>(OnAssignedAtRest);
        ReceiveAlways();
    }

    private void Connecting()
    {
        Receive<AssignStreams>(OnAssignedWhileConnecting);
        ReceiveOfAttempt<SocketOpened>(OnOpened);
        ReceiveOfAttempt<SocketBroke>(OnBroke);
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
        Receive<AssignStreams>(OnAssignedWhileConnected);
        ReceiveOfAttempt<ControlArrived>(OnControl);
        ReceiveOfAttempt<SocketSent>(OnSent);
        ReceiveOfAttempt<FirstKline>(OnFirstKline);
        ReceiveOfAttempt<SocketBroke>(OnBroke);
        ReceiveOfAttempt<SocketEnded>(ended => Fail(_parts.Dialect.Classify(ended.End)));
        ReceiveOfAttempt<AttemptTimer>(OnTimer);
        ReceiveAlways();
    }

    private void ReceiveAlways()
    {
        Receive<TallyDue>(OnTallyDue);
        // whatever an earlier attempt still brings about is over
        Receive<IOfAttempt>(static _ => { });
    }

    private void ReceiveOfAttempt<T>(Action<T> handle)
        where T : IOfAttempt => Receive(handle, message => message.Attempt == _attempt);

    // ---- handlers

    private void OnAssignedAtRest(AssignStreams assign)
    {
        _book.Want(assign.Streams);
        if (_book.Wanted.IsEmpty) return;
        if (assign.StartAfter <= TimeSpan.Zero) Connect();
        else RetryAfter(assign.StartAfter);
    }

    private void OnAssignedWhileConnecting(AssignStreams assign)
    {
        _book.Want(assign.Streams);
        if (_book.Wanted.IsEmpty) Close();
    }

    private void OnAssignedWhileConnected(AssignStreams assign)
    {
        _book.Want(assign.Streams);
        if (_book.Wanted.IsEmpty) Close();
        else Ask();
    }

    private void OnOpened(SocketOpened opened)
    {
        Timers.Cancel(AttemptTimerKind.Connect);
        _pace = new MessagePace(MessagesPerSecond);
        _pump = new FramePump(
            _attempt, Self, _parts.Watch, _parts.Prices, _parts.Dialect, Context.System.Scheduler, _tally);
        Become(Subscribing);
        Ask();
        _session?.Receive(_pump);
    }

    private void OnControl(ControlArrived control)
    {
        if (control.Kind == FrameKind.Shutdown)
            Fail(new ExchangeFault(FaultKind.Transient, FaultCause.Closed, "the exchange announced that it closes the connection"));
        else if (control.Kind == FrameKind.Refused)
            Fail(_parts.Dialect.Classify(control.Code, control.Text));
        else if (_book.Acknowledge(control.Id) is { } request)
            OnAcknowledged(request);
    }

    private void OnAcknowledged(StreamRequest request)
    {
        if (!request.IsAdding) _parts.Watch.Tell(new StreamsDown(request.Streams, "no longer watched"));
        if (_book.IsWaiting) return;
        Timers.Cancel(AttemptTimerKind.Acknowledge);
        Announce();
        Ask();
    }

    private void OnSent(SocketSent sent)
    {
        _isSending = false;
        SendNext();
    }

    private void OnFirstKline(FirstKline first)
    {
        _hasKline = true;
        Timers.Cancel(AttemptTimerKind.FirstFrame);
    }

    private void OnBroke(SocketBroke broke) => Fail(_parts.Dialect.Classify(broke.Failure));

    private void OnTimer(AttemptTimer timer)
    {
        if (timer.Kind == AttemptTimerKind.Pace) SendNext();
        else if (timer.Kind == AttemptTimerKind.Stable) _failures = 0;
        else Fail(AttemptFaults.OfTimer(timer.Kind));
    }

    private void OnTallyDue(TallyDue due)
    {
        var counts = _tally.Take();
        if (counts.IsEmpty) return;
        Context.System.EventStream.Publish(new FramesRejected(Name, counts));
        _log.Warning("{0}: frames not used: {1}", Name, string.Join(", ", counts.Select(static c => $"{c.Key} {c.Value}")));
    }

    // ---- steps

    private void Connect()
    {
        if (_book.Wanted.IsEmpty)
        {
            Become(Idle);
            return;
        }

        _attempt++;
        _session = new SocketSession(_attempt, Self);
        _session.Open(_parts.Sockets, _parts.Dialect.Address);
        StartTimer(AttemptTimerKind.Connect, _parts.Settings.ConnectTimeout);
        Become(Connecting);
    }

    private void Ask()
    {
        var requests = _book.Plan();
        if (requests.IsEmpty) return;
        _pump?.Expect(_book.Expected);
        foreach (var request in requests) _outbox.Enqueue(request);
        StartTimer(AttemptTimerKind.Acknowledge, _parts.Settings.AcknowledgeTimeout);
        SendNext();
    }

    private void SendNext()
    {
        if (_isSending || _outbox.Count == 0) return;
        if (_pace.WaitAt(Now) is var wait && wait > TimeSpan.Zero)
        {
            StartTimer(AttemptTimerKind.Pace, wait);
            return;
        }

        _pace.Count(Now);
        _isSending = true;
        _session?.Send(_outbox.Dequeue().Utf8Text);
    }

    private void Announce()
    {
        var added = _book.Subscribed.Except(_up).ToImmutableArray();
        var isFirst = _up.IsEmpty;
        _up = _book.Subscribed;
        if (!added.IsEmpty) _parts.Watch.Tell(new StreamsUp(added));
        if (!isFirst) return;
        if (!_hasKline) StartTimer(AttemptTimerKind.FirstFrame, _parts.Settings.FirstFrameTimeout);
        StartTimer(AttemptTimerKind.Stable, StableAfter);
        Context.System.EventStream.Publish(new ConnectionUp(Name, _up, _attempt));
        _log.Info("{0}: {1} streams, attempt {2}", Name, _up.Length, _attempt);
        Become(Streaming);
    }

    private void Fail(ExchangeFault fault)
    {
        Drop(fault.Reason);
        _failures++;
        var wait = AttemptFaults.WaitFor(fault, _backoff, _failures, _parts.Settings.BackoffMax);
        Context.System.EventStream.Publish(new ConnectionLost(Name, _book.Wanted, fault.Reason, fault, _attempt, wait));
        _log.Warning("{0}: {1}; next attempt in {2:0} ms", Name, fault.Reason, wait.TotalMilliseconds);
        RetryAfter(wait);
    }

    private void Close()
    {
        Drop("no longer watched");
        Become(Idle);
    }

    private void Drop(string reason)
    {
        _session?.Dispose();
        _session = null;
        _pump = null;
        _outbox.Clear();
        _isSending = false;
        _hasKline = false;
        _book.Forget();
        foreach (var kind in Enum.GetValues<AttemptTimerKind>()) Timers.Cancel(kind);
        if (!_up.IsEmpty) _parts.Watch.Tell(new StreamsDown(_up, reason));
        _up = [];
    }

    private void RetryAfter(TimeSpan wait)
    {
        Timers.StartSingleTimer(nameof(RetryNow), new RetryNow(), wait);
        Become(Backoff);
    }

    private void StartTimer(AttemptTimerKind kind, TimeSpan wait) =>
        Timers.StartSingleTimer(kind, new AttemptTimer(_attempt, kind), wait);

    // ---- life cycle

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer(nameof(TallyDue), new TallyDue(), TallyEvery);
        Context.Parent.Tell(new ConnectionStarted());
    }

    protected override void PostStop() => Drop("the connection's actor stopped");
}
