namespace Akka.Streams.Engine;

/// <summary>Of an outlet that nobody has looked at yet.</summary>
internal sealed class IgnoreOutput : IOutHandler
{
    public static readonly IgnoreOutput Instance = new();

    public void OnPull()
    {
    }

    public void OnDownstreamFinish(Exception cause)
    {
    }
}
