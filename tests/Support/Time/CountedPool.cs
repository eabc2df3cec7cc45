using Akka.Configuration;
using Akka.Dispatch;

namespace ActorNotice.Support.Time;

/// <summary>The thread pool, which the system's <see cref="HandClock"/> can wait for.</summary>
/// <param name="config">Not used.</param>
/// <param name="prerequisites">The system's clock is in it.</param>
public sealed class CountedPool(Config config, IDispatcherPrerequisites prerequisites)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    /// <inheritdoc/>
    public override ExecutorService Produce(string id) => new Pool(id, ((HandClock)Prerequisites.Scheduler).Turns);

    private sealed class Pool(string id, TurnCount turns) : ExecutorService(id)
    {
        public override void Execute(IRunnable run)
        {
            turns.Begin();
            ThreadPool.UnsafeQueueUserWorkItem(static turn => turn.Run(), new Turn(run, turns), preferLocal: false);
        }

        public override void Shutdown()
        {
            // The pool is everybody's.
        }
    }

    private sealed record Turn(IRunnable Work, TurnCount Turns)
    {
        public void Run()
        {
            try
            {
                Work.Run();
            }
            finally
            {
                Turns.End();
            }
        }
    }
}
