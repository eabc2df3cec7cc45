namespace Akka.Hosting;

/// <summary>Nothing is registered for a key.</summary>
public sealed class MissingActorRegistryEntryException : ActorRegistryException
{
    /// <summary>Says which.</summary>
    /// <param name="message">Which.</param>
    public MissingActorRegistryEntryException(string message)
        : base(message)
    {
    }
}
