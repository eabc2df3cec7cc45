namespace Akka.Routing;

/// <summary>A message about listeners.</summary>
public abstract class ListenerMessage
{
    private protected ListenerMessage()
    {
    }
}
