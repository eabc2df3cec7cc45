namespace Akka.Streams;

/// <summary>A stream had more elements than its limit.</summary>
public class StreamLimitReachedException : Exception
{
    /// <summary>Too many elements.</summary>
    /// <param name="max">The limit.</param>
    public StreamLimitReachedException(long max)
        : base($"limit of {max} reached")
    {
    }
}
