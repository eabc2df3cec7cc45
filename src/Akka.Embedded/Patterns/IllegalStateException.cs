using Akka.Actor;

namespace Akka.Pattern;

/// <summary>A step that the state of a thing forbids.</summary>
public sealed class IllegalStateException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public IllegalStateException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerEx">What led to it.</param>
    public IllegalStateException(string message, Exception innerEx)
        : base(message, innerEx)
    {
    }
}
