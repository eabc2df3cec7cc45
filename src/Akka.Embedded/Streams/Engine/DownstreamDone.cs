namespace Akka.Streams.Engine;

/// <summary>The cause of a cancellation that is no failure: downstream has all it wanted.</summary>
internal sealed class DownstreamDone : Exception
{
    public static readonly DownstreamDone Instance = new();

    private DownstreamDone()
        : base("Downstream needs no more elements.")
    {
    }
}
