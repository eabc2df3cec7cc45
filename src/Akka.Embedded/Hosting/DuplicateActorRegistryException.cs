namespace Akka.Hosting;

/// <summary>A key is taken.</summary>
public sealed class DuplicateActorRegistryException : ActorRegistryException
{
    internal DuplicateActorRegistryException(string message)
        : base(message)
    {
    }
}
