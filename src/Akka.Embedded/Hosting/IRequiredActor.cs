using Akka.Actor;

namespace Akka.Hosting;

/// <summary>An actor as a constructor argument.</summary>
/// <typeparam name="TActor">Its key in the registry.</typeparam>
public interface IRequiredActor<TActor>
{
    /// <summary>The actor; throws when it is not registered yet.</summary>
    IActorRef ActorRef { get; }

    /// <summary>The actor, as soon as it is registered.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IActorRef> GetAsync(CancellationToken cancellationToken = default);
}
