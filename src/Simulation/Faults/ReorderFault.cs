using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Faults;

/// <summary><c>reorder</c>: of every two events of a reader the second arrives first.</summary>
internal sealed record ReorderFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "reorder";

    /// <inheritdoc/>
    private protected override FrameAction Change()
    {
        var held = new Dictionary<StreamConnection, OutgoingFrame>();
        return frame =>
        {
            if (held.Remove(frame.Reader, out var first)) return [frame, first];
            held.Add(frame.Reader, frame);
            return [];
        };
    }
}
