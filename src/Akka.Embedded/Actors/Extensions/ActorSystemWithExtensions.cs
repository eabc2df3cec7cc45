namespace Akka.Actor;

/// <summary>Extensions by type.</summary>
public static class ActorSystemWithExtensions
{
    /// <summary>The system's instance, made when missing.</summary>
    /// <typeparam name="T">The extension's type.</typeparam>
    /// <typeparam name="TI">Its id's type.</typeparam>
    /// <param name="system">The system.</param>
    public static T WithExtension<T, TI>(this ActorSystem system)
        where T : class, IExtension
        where TI : IExtensionId =>
        system.WithExtension<T>(typeof(TI));

    /// <summary>The system's instance, made when missing.</summary>
    /// <typeparam name="T">The extension's type.</typeparam>
    /// <param name="system">The system.</param>
    /// <param name="extensionId">Its id's type.</param>
    public static T WithExtension<T>(this ActorSystem system, Type extensionId)
        where T : class, IExtension =>
        system.TryGetExtension<T>(out var known)
            ? known
            : (T)system.RegisterExtension(
                (IExtensionId?)Activator.CreateInstance(extensionId)
                ?? throw new ArgumentException($"Cannot make a {extensionId}", nameof(extensionId)));
}
