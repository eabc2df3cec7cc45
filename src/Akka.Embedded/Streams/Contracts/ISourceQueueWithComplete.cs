namespace Akka.Streams;

/// <summary>A source queue that can end its stream.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public interface ISourceQueueWithComplete<in T> : ISourceQueue<T>
{
    /// <summary>Completes the stream after what is in the buffer.</summary>
    void Complete();

    /// <summary>Fails the stream at once.</summary>
    /// <param name="ex">Why.</param>
    void Fail(Exception ex);

    /// <summary>Ends when the stream does; fails when it fails.</summary>
    new Task WatchCompletionAsync();
}
