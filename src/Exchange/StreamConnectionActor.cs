using System.Collections.Immutable;
using ActorNotice.Exchange.Pacing;
using ActorNotice.Exchange.Timing;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// One connection and the streams dealt to it; supervised by the <see cref="FeedSupervisor"/>. Survives every loss of
/// its socket and changes it before the exchange cuts it; a restart forgets everything and asks for the streams again.
/// <code>
/// Idle ──streams──▶ Connecting ──open──▶ Subscribing ──acknowledged──▶ Streaming ◀──taken over, or failed──╮
///   ▲                 ▲    │                  │                           │  │                             │
///   │             wait over│                  │                           │  ╰──the cut comes near──▶ Rotating
///   ╰──no streams──── Backoff ◀── failure, silence, or close of the only socket ────────────────────────────╯
/// </code>
/// </summary>
internal sealed partial class StreamConnectionActor : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TallyEvery = TimeSpan.FromSeconds(10);

    private readonly StreamConnectionParts _parts;
    private readonly ConnectionReporter _report;
    private readonly BackoffPolicy _backoff;
    private readonly SilenceWatch _silence;
    private readonly Rotation _rotation;
    private readonly RejectionTally _tally = new();

    private ImmutableArray<StreamKey> _wanted = [];
    private ConnectionAttempt? _current;
    private int _attempt;
    private int _failures;

    public StreamConnectionActor(StreamConnectionParts parts, int seed)
    {
        var (settings, random) = (parts.Settings, new Random(seed));
        _parts = parts;
        _report = new ConnectionReporter(Self.Path.Name, parts.Watch, Context.System, Context.GetLogger());
        _backoff = new BackoffPolicy(settings.BackoffFirst, settings.BackoffMax, random);
        _silence = new SilenceWatch(settings.LivenessGrace);
        _rotation = new Rotation(settings.RotateAfter, random);
        Idle();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private ConnectionTimers Clock => new(Timers);

    private static TimeSpan Now => Context.System.Scheduler.HighResMonotonicClock;

    private void Idle()
    {
        Receive<AssignStreams>(OnAssignedAtRest);
        ReceiveAlways();
    }

    private void Connecting() => ReceiveAttempts();

    private void Subscribing() => ReceiveAttempts();

    private void Streaming()
    {
        Receive<RotateDue>(_ => Rotate());
        ReceiveAttempts();
    }

    private void Rotating() => ReceiveAttempts();

    private void Backoff()
    {
        Receive<AssignStreams>(Want);
        Receive<RetryNow>(_ => Connect());
        ReceiveAlways();
    }

    private void ReceiveAttempts()
    {
        Receive<AssignStreams>(OnAssigned);
        Receive<LifeSignDue>(_ => OnLifeSignDue());
        ReceiveOfAttempt<SocketOpened>((attempt, _) => OnOpened(attempt));
        ReceiveOfAttempt<ControlArrived>(OnControl);
        ReceiveOfAttempt<SocketSent>((attempt, _) => OnSent(attempt));
        ReceiveOfAttempt<FirstKline>(OnFirstKline);
        ReceiveOfAttempt<ContractArrived>((_, arrived) => Context.System.EventStream.Publish(arrived.News));
        ReceiveOfAttempt<SocketBroke>((attempt, broke) => Fail(attempt, _parts.Dialect.Classify(broke.Failure)));
        ReceiveOfAttempt<SocketEnded>((attempt, ended) => Fail(attempt, _parts.Dialect.Classify(ended.End)));
        ReceiveOfAttempt<AttemptTimer>(OnTimer);
        ReceiveAlways();
    }

    private void ReceiveAlways()
    {
        Receive<TallyDue>(_ => _report.Rejected(_tally.Take()));
        Receive<OverlapOver>(_ => EndOverlap());
        Receive<ExchangeTimeRead>(OnTimeRead);
        // whatever an earlier attempt still brings about is over
        Receive<IOfAttempt>(static _ => { });
    }

    private void ReceiveOfAttempt<T>(Action<ConnectionAttempt, T> handle)
        where T : IOfAttempt => Receive<T>(message =>
    {
        if (_current?.Number == message.Attempt) handle(_current, message);
        else if (_rotation.Next?.Number == message.Attempt) handle(_rotation.Next, message);
    });

    private void Want(AssignStreams assign) => _wanted = [.. assign.Streams.Distinct().Order()];

    private void OnAssignedAtRest(AssignStreams assign)
    {
        Want(assign);
        if (assign.StartAfter <= TimeSpan.Zero) Connect();
        else RetryAfter(assign.StartAfter);
    }

    private void OnAssigned(AssignStreams assign)
    {
        Want(assign);
        if (_wanted.IsEmpty) Close();
        foreach (var attempt in new[] { _current, _rotation.Next }.OfType<ConnectionAttempt>())
        {
            attempt.Book.Want(_wanted);
            if (attempt.IsOpen) Ask(attempt);
        }
    }

    private void OnTimeRead(ExchangeTimeRead reading)
    {
        _silence.Read(reading, Now);
        ExpectLife();
    }

    private void OnLifeSignDue()
    {
        if (_current is not { IsSubscribed: true } attempt) return;
        if (_silence.IsSilent(attempt.Klines, Now)) Fail(attempt, AttemptFaults.Silent);
        else ExpectLife();
    }

    private void Connect()
    {
        if (_wanted.IsEmpty) Become(Idle);
        else if (!_parts.Connects.TryTake(Now, out var wait)) RetryAfter(wait);
        else
        {
            Become(Connecting);
            _current = Begin();
        }
    }

    private ConnectionAttempt Begin()
    {
        // from here on everything of the attempt before is stale, unless it is still in use
        var attempt = ConnectionAttempt.Begin(++_attempt, Self, _parts, _wanted);
        Clock.Start(attempt, AttemptTimerKind.Connect, _parts.Settings.ConnectTimeout);
        return attempt;
    }

    private void Fail(ConnectionAttempt attempt, ExchangeFault fault)
    {
        if (attempt == _rotation.Next) FailRotation(attempt, fault);
        else if (_rotation.Next is { IsSubscribed: true } ready) TakeOver(ready);
        else Lose(attempt, fault);
    }

    private void Lose(ConnectionAttempt attempt, ExchangeFault fault)
    {
        var successor = _rotation.Release();
        // the watch must not count on these streams while anything else is decided
        Drop(fault.Reason);
        var wait = AttemptFaults.WaitFor(fault, _backoff, ++_failures, _parts.Settings.BackoffMax);
        if (successor is null) RetryAfter(wait);
        else Promote(successor);
        _report.Lost(_wanted, fault, attempt.Number, successor is null ? wait : TimeSpan.Zero);
    }

    private void Close()
    {
        Drop("no longer watched");
        Become(Idle);
    }

    private void Drop(string reason)
    {
        EndOverlap();
        foreach (var attempt in new[] { _current, _rotation.Release() }.OfType<ConnectionAttempt>())
        {
            Clock.CancelAll(attempt);
            attempt.Dispose();
        }

        _current = null;
        Clock.Cancel<RotateDue>();
        Clock.Cancel<LifeSignDue>();
        _report.Down(reason);
    }

    private void RetryAfter(TimeSpan wait)
    {
        Clock.Start(new RetryNow(), wait);
        Become(Backoff);
    }

    private void ExpectLife()
    {
        if (_current is { IsSubscribed: true } && _silence.NextIn(Now) is { } wait)
            Clock.Start(new LifeSignDue(), wait);
    }

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer(nameof(TallyDue), new TallyDue(), TallyEvery);
        Context.Parent.Tell(new ConnectionStarted());
    }

    protected override void PostStop() => Drop("the connection's actor stopped");
}
