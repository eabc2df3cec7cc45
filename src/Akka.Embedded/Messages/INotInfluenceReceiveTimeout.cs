namespace Akka.Actor;

/// <summary>A message that does not restart the receive time-out.</summary>
public interface INotInfluenceReceiveTimeout;
