namespace Akka.Streams;

/// <summary>What can become of an offer to a source queue.</summary>
public sealed class QueueOfferResult
{
    /// <summary>The element is in the stream or in its buffer.</summary>
    public sealed class Enqueued : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly Enqueued Instance = new();

        private Enqueued()
        {
        }
    }

    /// <summary>The element was dropped, because the buffer was full.</summary>
    public sealed class Dropped : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly Dropped Instance = new();

        private Dropped()
        {
        }
    }

    /// <summary>The stream ended before it took the element.</summary>
    public sealed class QueueClosed : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly QueueClosed Instance = new();

        private QueueClosed()
        {
        }
    }

    /// <summary>The offer failed the stream.</summary>
    public sealed class Failure : IQueueOfferResult
    {
        /// <summary>An offer that failed.</summary>
        /// <param name="cause">Why.</param>
        public Failure(Exception cause) => Cause = cause;

        /// <summary>Why.</summary>
        public Exception Cause { get; }
    }
}
