namespace Akka.Streams;

/// <summary>A queue's stream is gone.</summary>
public class StreamDetachedException : Exception
{
    /// <summary>The one to throw when there is nothing to add.</summary>
    public static readonly StreamDetachedException Instance = new();

    /// <summary>A stream that is gone.</summary>
    public StreamDetachedException()
        : this("Stream is terminated. Materialized value is detached.")
    {
    }

    /// <summary>A stream that is gone.</summary>
    /// <param name="message">Which.</param>
    public StreamDetachedException(string message)
        : base(message)
    {
    }

    /// <summary>A stream that is gone.</summary>
    /// <param name="message">Which.</param>
    /// <param name="innerException">Why.</param>
    public StreamDetachedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
