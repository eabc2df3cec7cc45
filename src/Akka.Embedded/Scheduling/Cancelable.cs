namespace Akka.Actor;

/// <summary>Calls off what the scheduler was asked to do.</summary>
public sealed class Cancelable : IHookedCancelable, IDisposable
{
    private readonly Lock _gate = new();
    private readonly IActionScheduler? _scheduler;
    private CancellationTokenSource? _source;
    private List<ICancelHook>? _hooks;
    private volatile bool _cancelled;

    /// <summary>Can be called off at any time.</summary>
    /// <param name="scheduler">Measures delays.</param>
    public Cancelable(IScheduler scheduler)
        : this(scheduler.Advanced)
    {
    }

    /// <summary>Can be called off at any time.</summary>
    /// <param name="scheduler">Measures delays.</param>
    public Cancelable(IActionScheduler scheduler) => _scheduler = scheduler;

    /// <summary>Is called off after a while.</summary>
    /// <param name="scheduler">Measures the delay.</param>
    /// <param name="delay">How long from now.</param>
    public Cancelable(IScheduler scheduler, TimeSpan delay)
        : this(scheduler.Advanced) => CancelAfter(delay);

    /// <summary>Is called off after a while.</summary>
    /// <param name="scheduler">Measures the delay.</param>
    /// <param name="millisecondsDelay">How long from now.</param>
    public Cancelable(IScheduler scheduler, int millisecondsDelay)
        : this(scheduler.Advanced) => CancelAfter(millisecondsDelay);

    private Cancelable(bool cancelled) => _cancelled = cancelled;

    /// <inheritdoc />
    public bool IsCancellationRequested => _cancelled;

    /// <inheritdoc />
    public CancellationToken Token
    {
        get
        {
            lock (_gate)
            {
                if (_source is not null) return _source.Token;
                if (_cancelled) return new CancellationToken(canceled: true);
                _source = new CancellationTokenSource();
                return _source.Token;
            }
        }
    }

    /// <summary>One that is called off already.</summary>
    public static ICancelable CreateCanceled() => new Cancelable(cancelled: true);

    /// <summary>One that is called off as soon as any of the given ones is.</summary>
    /// <param name="scheduler">Measures delays.</param>
    /// <param name="cancelables">The given ones.</param>
    public static ICancelable CreateLinkedCancelable(IScheduler scheduler, params ICancelable[] cancelables)
    {
        var linked = new Cancelable(scheduler);
        foreach (var cancelable in cancelables) cancelable.Token.Register(linked.Cancel);
        return linked;
    }

    /// <inheritdoc />
    public void Cancel() => Cancel(throwOnFirstException: false);

    /// <inheritdoc />
    public void Cancel(bool throwOnFirstException)
    {
        CancellationTokenSource? source;
        List<ICancelHook>? hooks;
        lock (_gate)
        {
            if (_cancelled) return;
            _cancelled = true;
            source = _source;
            (hooks, _hooks) = (_hooks, null);
        }

        hooks?.ForEach(hook => hook.OnCancelled());
        source?.Cancel(throwOnFirstException);
    }

    /// <inheritdoc />
    public void CancelAfter(TimeSpan delay)
    {
        if (_scheduler is null) throw new InvalidOperationException("A canceled Cancelable has no scheduler.");
        _scheduler.ScheduleOnce(delay, Cancel);
    }

    /// <inheritdoc />
    public void CancelAfter(int millisecondsDelay) => CancelAfter(TimeSpan.FromMilliseconds(millisecondsDelay));

    /// <inheritdoc />
    public void Dispose() => _source?.Dispose();

    void IHookedCancelable.Hook(ICancelHook hook)
    {
        lock (_gate)
        {
            if (!_cancelled)
            {
                (_hooks ??= new List<ICancelHook>(1)).Add(hook);
                return;
            }
        }

        hook.OnCancelled();
    }
}
