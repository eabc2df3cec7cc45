namespace Akka.Streams;

/// <summary>A stream that ended without the element that was asked for.</summary>
public class NoSuchElementException : Exception
{
    /// <summary>A missing element.</summary>
    /// <param name="message">Which.</param>
    public NoSuchElementException(string message)
        : base(message)
    {
    }
}
