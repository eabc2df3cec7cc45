namespace Akka.Dispatch;

/// <summary>Turns on the shared thread pool.</summary>
internal sealed class ThreadPoolDispatcher : MessageDispatcher
{
    /// <summary>
    /// The pool takes a thread's own queue last in, first out. Two actors that keep waking each other would starve
    /// everybody else on that thread, so every so many turns go to the common queue, which is first in, first out.
    /// </summary>
    private const int LocalTurnsInARow = 32;

    [ThreadStatic]
    private static int s_localTurns;

    public ThreadPoolDispatcher(MessageDispatcherConfigurator configurator, string id)
        : base(configurator) =>
        Id = id;

    internal override void Execute(IRunnable mailbox)
    {
        // Local first: the actor that was just sent to most likely runs next, on this core, with the message in its
        // cache.
        var local = ++s_localTurns < LocalTurnsInARow;
        if (!local) s_localTurns = 0;
        ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: local);
    }

    // The common queue: whoever used up its throughput goes behind everybody who waits.
    internal override void ExecuteAgain(IRunnable mailbox) => ExecuteTask(mailbox);

    protected override void ExecuteTask(IRunnable run) =>
        ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);

    protected override void Shutdown()
    {
        // The pool is everybody's.
    }
}
