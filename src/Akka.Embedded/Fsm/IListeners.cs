namespace Akka.Routing;

/// <summary>An actor that others listen to.</summary>
public interface IListeners
{
    /// <summary>Who listens.</summary>
    ListenerSupport Listeners { get; }
}
