namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>Does something to the events on their way to readers.</summary>
internal interface IFrameRule
{
    /// <summary>What leaves instead of an event: it, nothing, others.</summary>
    IEnumerable<OutgoingFrame> Pass(OutgoingFrame frame);
}
