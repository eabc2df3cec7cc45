namespace Akka.Streams.Engine;

/// <summary>An inlet's handler made of functions, for stages with several inlets.</summary>
internal sealed class InActions(Action onPush, Action onFinish, Action<Exception> onFailure) : IInHandler
{
    public void OnPush() => onPush();

    public void OnUpstreamFinish() => onFinish();

    public void OnUpstreamFailure(Exception cause) => onFailure(cause);
}
