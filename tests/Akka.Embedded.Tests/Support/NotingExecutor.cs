using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Embedded.Tests.Support;

/// <summary>The thread pool, noting for each turn which dispatcher's it is.</summary>
public sealed class NotingExecutor(Config config, IDispatcherPrerequisites prerequisites)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    [ThreadStatic]
    private static string? s_running;

    /// <summary>The dispatcher of the turn on this thread, and its note.</summary>
    public static string? Running => s_running;

    public override ExecutorService Produce(string id) => new Noting(id, Config.GetString("note") ?? "");

    private sealed class Noting(string id, string note) : ExecutorService(id)
    {
        public override void Execute(IRunnable run) => ThreadPool.QueueUserWorkItem(_ =>
        {
            s_running = $"{Id}: {note}";
            run.Run();
            s_running = null;
        });

        public override void Shutdown()
        {
            // The pool is everybody's.
        }
    }
}
