using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>Runs each substream for itself, into a sink of its own.</summary>
/// <param name="close">Adds the sink.</param>
internal sealed class RunEach(Func<IPlan, IPlan> close) : SinkLogic<IPlan>
{
    /// <inheritdoc />
    public override void OnPush()
    {
        // What bounds their number is the grouping.
        this.RunBeside(close(In.Grab()), Attributes);
        In.Pull();
    }
}
