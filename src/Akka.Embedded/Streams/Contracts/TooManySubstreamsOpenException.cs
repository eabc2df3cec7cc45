namespace Akka.Streams;

/// <summary>A key more than a grouping's bound.</summary>
public class TooManySubstreamsOpenException : InvalidOperationException
{
    /// <summary>Too many substreams.</summary>
    public TooManySubstreamsOpenException()
        : base("Cannot open a new substream as there are too many substreams open")
    {
    }
}
