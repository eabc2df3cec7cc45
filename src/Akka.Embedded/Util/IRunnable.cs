namespace Akka.Dispatch;

/// <summary>A piece of work that a dispatcher or the scheduler runs.</summary>
public interface IRunnable : IThreadPoolWorkItem
{
    /// <summary>Does the work.</summary>
    void Run();
}
