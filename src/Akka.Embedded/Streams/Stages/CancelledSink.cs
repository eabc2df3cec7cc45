using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Wants nothing.</summary>
internal sealed class CancelledSink<T> : SinkLogic<T>
{
    /// <inheritdoc />
    public override void PreStart() => CompleteStage();

    /// <inheritdoc />
    public override void OnPush()
    {
        // Nothing was asked for.
    }
}
