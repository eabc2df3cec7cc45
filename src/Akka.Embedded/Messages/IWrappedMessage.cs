namespace Akka.Actor;

/// <summary>A message around another message.</summary>
public interface IWrappedMessage
{
    /// <summary>The inner message.</summary>
    object Message { get; }
}
