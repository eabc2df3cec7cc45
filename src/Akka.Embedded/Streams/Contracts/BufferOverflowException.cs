namespace Akka.Streams;

/// <summary>A buffer whose strategy is to fail was full.</summary>
public class BufferOverflowException : Exception
{
    /// <summary>An overflow.</summary>
    /// <param name="message">Which buffer.</param>
    public BufferOverflowException(string message)
        : base(message)
    {
    }

    /// <summary>An overflow.</summary>
    /// <param name="message">Which buffer.</param>
    /// <param name="innerException">What led to it.</param>
    public BufferOverflowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
