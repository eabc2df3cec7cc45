namespace Akka.Actor;

/// <summary>Makes an extension and finds it again.</summary>
/// <typeparam name="T">The extension's type.</typeparam>
public interface IExtensionId<out T> : IExtensionId
    where T : IExtension
{
    /// <summary>The system's instance, made when missing.</summary>
    /// <param name="system">The system.</param>
    new T Apply(ActorSystem system);

    /// <summary>The system's instance.</summary>
    /// <param name="system">The system.</param>
    new T Get(ActorSystem system);

    /// <summary>Makes an instance.</summary>
    /// <param name="system">The system.</param>
    new T CreateExtension(ExtendedActorSystem system);
}
