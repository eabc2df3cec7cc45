namespace Akka.Streams.Engine;

/// <summary>An outlet's handler made of functions, for stages with several outlets.</summary>
internal sealed class OutActions(Action onPull, Action<Exception> onFinish) : IOutHandler
{
    public void OnPull() => onPull();

    public void OnDownstreamFinish(Exception cause) => onFinish(cause);
}
