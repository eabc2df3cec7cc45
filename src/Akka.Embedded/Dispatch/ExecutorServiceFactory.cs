namespace Akka.Dispatch;

/// <summary>Makes what runs a dispatcher's turns.</summary>
public abstract class ExecutorServiceFactory
{
    /// <summary>Makes it; called once for a dispatcher, when that first has work.</summary>
    /// <param name="id">The dispatcher's name.</param>
    public abstract ExecutorService Produce(string id);
}
