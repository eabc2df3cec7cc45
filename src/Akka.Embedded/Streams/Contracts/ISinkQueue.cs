using Akka.Util;

namespace Akka.Streams;

/// <summary>Takes elements out of a running stream, from any thread.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public interface ISinkQueue<T>
{
    /// <summary>The next element; none when the stream is complete. One call at a time.</summary>
    Task<Option<T>> PullAsync();
}
