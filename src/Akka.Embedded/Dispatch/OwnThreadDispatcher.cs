using System.Collections.Concurrent;

namespace Akka.Dispatch;

/// <summary>Turns on a thread of the actor's own, for work that blocks.</summary>
internal sealed class OwnThreadDispatcher : MessageDispatcher
{
    private readonly BlockingCollection<IRunnable> _turns = [];

    public OwnThreadDispatcher(MessageDispatcherConfigurator configurator, string id)
        : base(configurator)
    {
        Id = id;
        // Background: an actor that blocks for ever must not keep the process alive.
        new Thread(Work) { IsBackground = true, Name = id }.Start();
    }

    // One actor a dispatcher, so its end is the thread's end.
    internal override void Detach() => Shutdown();

    protected override void ExecuteTask(IRunnable run) => _turns.Add(run);

    protected override void Shutdown() => _turns.CompleteAdding();

    private void Work()
    {
        foreach (var turn in _turns.GetConsumingEnumerable()) turn.Run();
        _turns.Dispose();
    }
}
