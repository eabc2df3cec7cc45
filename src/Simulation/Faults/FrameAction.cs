using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Faults;

/// <summary>What becomes of an event on its way: it, nothing, others.</summary>
internal delegate IEnumerable<OutgoingFrame> FrameAction(OutgoingFrame frame);
