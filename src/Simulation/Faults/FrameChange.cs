using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Faults;

/// <summary>Changes the frames that a fault touches and lets the others pass.</summary>
internal sealed class FrameChange(
    Func<OutgoingFrame, bool> touches, FrameAction change) : IFrameRule
{
    /// <inheritdoc/>
    public IEnumerable<OutgoingFrame> Pass(OutgoingFrame frame) => touches(frame) ? change(frame) : [frame];
}
