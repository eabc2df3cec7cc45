namespace ActorNotice.Simulation.World;

/// <summary>
/// One thread on which a whole world runs: actors, sockets, peers. Work waits in one queue, first in, first out; when
/// the queue is empty the clock jumps to the next timer, so hours pass in milliseconds and every run is the same. What
/// is posted from another thread has left the world and is an error.
/// </summary>
public sealed class VirtualLoop : SynchronizationContext, IDisposable
{
    [ThreadStatic]
    private static VirtualLoop? s_running;

    private readonly Queue<LoopWork> _queue = new();
    private readonly Agenda _agenda = new();
    private readonly BusyGuard _guard = new();
    private readonly ForeignWork _foreign = new();
    private int _thread;

    /// <summary>A loop whose clock stands at a moment.</summary>
    /// <param name="start">The moment.</param>
    public VirtualLoop(DateTimeOffset start)
    {
        (StartTicks, NowTicks) = (start.UtcTicks, start.UtcTicks);
        Time = new VirtualTime(this);
    }

    /// <summary>The loop's clock and timers.</summary>
    public VirtualTime Time { get; }

    /// <summary>The loop's time, UTC.</summary>
    public DateTimeOffset Now => new(NowTicks, TimeSpan.Zero);

    /// <summary>Pieces of work done so far.</summary>
    public long Turns => _guard.Total;

    /// <summary>Where the clock stood at first, UTC ticks.</summary>
    internal long StartTicks { get; }

    /// <summary>Where it stands, UTC ticks.</summary>
    internal long NowTicks { get; private set; }

    /// <summary>The loop whose work is running on this thread.</summary>
    internal static VirtualLoop Running =>
        s_running ?? throw new InvalidOperationException("no virtual loop is running on this thread");

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => Enqueue(new LoopWork(d, state));

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("a loop of one thread cannot wait for itself");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Works until nothing is left to do at the present moment.</summary>
    public void RunUntilQuiet() => Run(() => false, NowTicks);

    /// <summary>Lets time pass.</summary>
    /// <param name="by">How much.</param>
    public void RunFor(TimeSpan by) => RunUntil(Now + by);

    /// <summary>Lets time pass up to a moment.</summary>
    /// <param name="moment">The moment; not in the past.</param>
    public void RunUntil(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, Now);
        Run(static () => false, moment.UtcTicks);
        NowTicks = moment.UtcTicks;
    }

    /// <summary>Lets time pass until something holds; it is looked at whenever nothing is left to do at a
    /// moment.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="atMost">How much time may pass.</param>
    /// <returns>False when the time was over first.</returns>
    public bool RunUntil(Func<bool> condition, TimeSpan atMost)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Run(condition, (Now + atMost).UtcTicks);
    }

    /// <summary>Starts asynchronous work on the loop and runs until it is done.</summary>
    /// <param name="work">The work.</param>
    /// <param name="atMost">How much time may pass.</param>
    /// <exception cref="TimeoutException">The time was over first.</exception>
    public T Complete<T>(Func<Task<T>> work, TimeSpan atMost)
    {
        ArgumentNullException.ThrowIfNull(work);
        // Started by a turn of the loop, so that its awaits come back to it.
        Task<T>? task = null;
        Post(_ => task = work(), null);
        if (!RunUntil(() => task is { IsCompleted: true }, atMost) || task is null)
            throw new TimeoutException($"not done after {atMost} of virtual time");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Starts asynchronous work on the loop and runs until it is done.</summary>
    /// <param name="work">The work.</param>
    /// <param name="atMost">How much time may pass.</param>
    /// <exception cref="TimeoutException">The time was over first.</exception>
    public void Complete(Func<Task> work, TimeSpan atMost) => Complete(
        async () =>
        {
            await work();
            return true;
        },
        atMost);

    /// <summary>As <see cref="Complete(Func{Task}, TimeSpan)"/>, for the end of things: work may leave the thread and
    /// come back.</summary>
    internal void CompleteLoosely(Func<Task> work, TimeSpan atMost)
    {
        _foreign.IsWelcome = true;
        try
        {
            Complete(work, atMost);
        }
        finally
        {
            _foreign.IsWelcome = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _foreign.Dispose();

    /// <summary>Queues work that runs with no context current: what it completes goes on in place, also where the class
    /// library awaits without a context, instead of leaving for the thread pool.</summary>
    internal void PostBare(Action<object?> action, object? state) => Enqueue(new LoopWork(action, state));

    /// <summary>Enters work for later.</summary>
    internal void Schedule(TimeSpan delay, AgendaEntry entry) =>
        _agenda.Add(checked(NowTicks + Math.Max(0, delay.Ticks)), entry);

    private void Enqueue(LoopWork work)
    {
        // Between runs nobody else is at work: a test may post from its own thread.
        if (_thread == 0 || _thread == Environment.CurrentManagedThreadId) _queue.Enqueue(work);
        else _foreign.Add(work);
    }

    private bool Run(Func<bool> condition, long untilTicks)
    {
        if (_thread != 0) throw new InvalidOperationException("the loop is running already");
        var outer = Current;
        (_thread, s_running) = (Environment.CurrentManagedThreadId, this);
        try
        {
            return Pump(condition, untilTicks);
        }
        finally
        {
            (_thread, s_running) = (0, null);
            SetSynchronizationContext(outer);
        }
    }

    private bool Pump(Func<bool> condition, long untilTicks)
    {
        while (true)
        {
            // Everything of this moment first: timers must find the world at rest, or their order would be chance.
            Drain();
            if (condition()) return true;
            if (_foreign.Wait()) continue;
            if (_agenda.Take(untilTicks, out var dueTicks) is not { } entry) return false;
            if (dueTicks > NowTicks) _guard.TimeMoved();
            NowTicks = Math.Max(NowTicks, dueTicks);
            _guard.Count(entry);
            SetSynchronizationContext(entry.IsBare ? null : this);
            entry.Run();
        }
    }

    private void Drain()
    {
        while (_queue.TryDequeue(out var work) || _foreign.TryTake(out work))
        {
            _guard.Count(work);
            SetSynchronizationContext(work.IsBare ? null : this);
            work.Run();
        }
    }
}
