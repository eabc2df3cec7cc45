using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>No element, ever; a failure at the start, if there is one.</summary>
internal sealed class SilentSource<T>(Exception? failure) : SourceLogic<T>
{
    /// <inheritdoc />
    public override void PreStart()
    {
        if (failure is not null) FailStage(failure);
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        // There is nothing to push.
    }
}
