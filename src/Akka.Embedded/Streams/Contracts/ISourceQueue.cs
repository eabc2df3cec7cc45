namespace Akka.Streams;

/// <summary>Puts elements into a running stream, from any thread.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public interface ISourceQueue<in T>
{
    /// <summary>Offers an element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>What became of it; with back-pressure not before there is room for it.</returns>
    Task<IQueueOfferResult> OfferAsync(T element);

    /// <summary>Ends when the stream does; fails when it fails.</summary>
    Task WatchCompletionAsync();
}
