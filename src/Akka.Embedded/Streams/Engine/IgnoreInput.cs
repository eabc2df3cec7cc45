namespace Akka.Streams.Engine;

/// <summary>Of an inlet that nobody has looked at yet.</summary>
internal sealed class IgnoreInput : IInHandler
{
    public static readonly IgnoreInput Instance = new();

    public void OnPush()
    {
    }

    public void OnUpstreamFinish()
    {
    }

    public void OnUpstreamFailure(Exception cause)
    {
    }
}
