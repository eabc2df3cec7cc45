using System.Runtime.CompilerServices;

namespace Akka.Dispatch;

/// <summary>
/// A synchronization context that actors have their turns on. What the engine continues for code that runs there it
/// continues there, never on the thread pool: one thread, pumped by hand, then runs a whole system in one order.
/// </summary>
internal sealed class HomeContext
{
    private static readonly ConditionalWeakTable<SynchronizationContext, HomeContext> Known = [];
    private static volatile bool s_any;

    [ThreadStatic]
    private static HomeContext? s_running;

    private readonly SynchronizationContext _context;

    private HomeContext(SynchronizationContext context) => _context = context;

    /// <summary>The home of the code on this thread; null on the pool and on contexts no actor lives on.</summary>
    public static HomeContext? Current => s_any ? s_running ?? Find(SynchronizationContext.Current) : null;

    /// <summary>Makes a context a home.</summary>
    /// <param name="context">The context.</param>
    public static HomeContext Of(SynchronizationContext context)
    {
        s_any = true;
        return Known.GetValue(context, static key => new HomeContext(key));
    }

    /// <summary>Gives an actor its turn. Code that awaits in it comes back to the context.</summary>
    /// <param name="turn">The turn.</param>
    public void PostTurn(IRunnable turn) => _context.Post(_ => Run(turn.Run, _context), null);

    /// <summary>
    /// Runs what waited for something. No context is current meanwhile: a task that completes in it runs those who
    /// await it without a context in place, where otherwise it would send them to the pool.
    /// </summary>
    /// <param name="work">What waited; must not throw.</param>
    public void Post(Action work) => _context.Post(_ => Continue(work), null);

    /// <summary>Starts asynchronous code here, not within the caller.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="work">The code.</param>
    public Task<T> Run<T>(Func<Task<T>> work)
    {
        var started = new TaskCompletionSource<Task<T>>();
        Post(() => started.SetResult(work()));
        return started.Task.Unwrap();
    }

    /// <summary>Has a continuation run here when an awaiter is done.</summary>
    /// <param name="awaiter">The awaiter.</param>
    /// <param name="continuation">The continuation.</param>
    public void ContinueAfter(ICriticalNotifyCompletion awaiter, Action continuation) =>
        Run(() => awaiter.UnsafeOnCompleted(() => Continue(continuation)), _context);

    private static HomeContext? Find(SynchronizationContext? context) =>
        context is not null && Known.TryGetValue(context, out var home) ? home : null;

    private void Continue(Action work) => Run(work, null);

    private void Run(Action work, SynchronizationContext? context)
    {
        var (outerHome, outerContext) = (s_running, SynchronizationContext.Current);
        s_running = this;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outerContext);
            s_running = outerHome;
        }
    }
}
