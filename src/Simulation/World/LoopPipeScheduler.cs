using System.IO.Pipelines;

namespace ActorNotice.Simulation.World;

/// <summary>Wakes a pipe's reader or writer in the loop's next turn.</summary>
internal sealed class LoopPipeScheduler(VirtualLoop loop) : PipeScheduler
{
    /// <inheritdoc/>
    public override void Schedule(Action<object?> action, object? state) => loop.PostBare(action, state);
}
