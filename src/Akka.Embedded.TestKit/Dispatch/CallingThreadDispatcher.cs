using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>
/// Runs an actor on the thread that sends to it, before the send returns; a second thread that sends meanwhile leaves
/// its message to the first. Messages an actor sends to itself wait for the running one.
/// </summary>
public sealed class CallingThreadDispatcher : MessageDispatcher
{
    /// <summary>For <c>Props.WithDispatcher</c>.</summary>
    public static new readonly string Id = "akka.test.calling-thread-dispatcher";

    /// <summary>A dispatcher.</summary>
    /// <param name="configurator">Who makes it.</param>
    public CallingThreadDispatcher(MessageDispatcherConfigurator configurator)
        : base(configurator)
    {
        base.Id = Id;

        // A turn ends when nothing is left: with a limit, the rest would run one level deeper in the stack.
        Throughput = int.MaxValue;
    }

    /// <inheritdoc />
    protected override void ExecuteTask(IRunnable run) => run.Run();

    /// <inheritdoc />
    protected override void Shutdown()
    {
        // It owns no thread.
    }
}
