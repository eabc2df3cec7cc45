namespace Akka.Actor;

/// <summary>Makes an extension and finds it again.</summary>
public interface IExtensionId
{
    /// <summary>The extension's type.</summary>
    Type ExtensionType { get; }

    /// <summary>The system's instance, made when missing.</summary>
    /// <param name="system">The system.</param>
    object Apply(ActorSystem system);

    /// <summary>The system's instance.</summary>
    /// <param name="system">The system.</param>
    object Get(ActorSystem system);

    /// <summary>Makes an instance.</summary>
    /// <param name="system">The system.</param>
    object CreateExtension(ExtendedActorSystem system);
}
