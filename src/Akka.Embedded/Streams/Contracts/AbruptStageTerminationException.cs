namespace Akka.Streams;

/// <summary>A stream was stopped from outside, with its materializer, before it could end.</summary>
public sealed class AbruptStageTerminationException : Exception
{
    internal AbruptStageTerminationException(string stage)
        : base($"The stage [{stage}] was terminated abruptly: its materializer or actor system was shut down.")
    {
    }
}
