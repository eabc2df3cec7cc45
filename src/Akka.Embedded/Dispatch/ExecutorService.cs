namespace Akka.Dispatch;

/// <summary>Runs a dispatcher's turns: an application's own, named by its configurator in the <c>executor</c>.</summary>
public abstract class ExecutorService
{
    /// <summary>An executor.</summary>
    /// <param name="id">The dispatcher's name.</param>
    protected ExecutorService(string id) => Id = id;

    /// <summary>The dispatcher's name.</summary>
    public string Id { get; }

    /// <summary>Runs a piece of work, now or later, on whatever thread; every piece exactly once.</summary>
    /// <param name="run">The work.</param>
    public abstract void Execute(IRunnable run);

    /// <summary>The dispatcher has no work any more.</summary>
    public abstract void Shutdown();
}
