namespace Akka.Dispatch;

/// <summary>
/// Turns posted to a synchronization context: a user interface's thread, or one that a test pumps by hand. Named as
/// type "SynchronizedDispatcher".
/// </summary>
internal sealed class ContextDispatcher : MessageDispatcher
{
    private readonly HomeContext _home;

    public ContextDispatcher(MessageDispatcherConfigurator configurator, string id, SynchronizationContext context)
        : base(configurator)
    {
        Id = id;
        _home = HomeContext.Of(context);
    }

    // Again and Execute are the same here: the context is one queue, and its owner decides about the order.
    protected override void ExecuteTask(IRunnable run) => _home.PostTurn(run);

    protected override void Shutdown()
    {
        // The context is its owner's.
    }
}
