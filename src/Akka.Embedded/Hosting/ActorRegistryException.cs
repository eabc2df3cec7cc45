namespace Akka.Hosting;

/// <summary>Something is wrong with the registry's use.</summary>
public abstract class ActorRegistryException : Exception
{
    /// <summary>Says what.</summary>
    /// <param name="message">What.</param>
    protected ActorRegistryException(string message)
        : base(message)
    {
    }

    /// <summary>Says what, and what led to it.</summary>
    /// <param name="message">What.</param>
    /// <param name="innerException">What led to it.</param>
    protected ActorRegistryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
