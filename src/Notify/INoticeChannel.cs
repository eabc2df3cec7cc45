using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>
/// A way out for notices. Contract (checked by a suite for every implementation): a delivery always ends in an outcome,
/// also on network failure and foreign nonsense, and throws only when cancelled; no outcome's text holds a credential
/// or a chat id; several deliveries may be under way up to <see cref="MaxInFlight"/>.
/// </summary>
public interface INoticeChannel : IDisposable
{
    /// <summary>Its name in events and logs: lower case, without secrets; unique among the channels.</summary>
    string Name { get; }

    /// <summary>How many deliveries may be under way at a time; 1 keeps the order strictly.</summary>
    int MaxInFlight { get; }

    /// <summary>The limits the notifier keeps for it; empty = none.</summary>
    ImmutableArray<PaceLimit> Pace { get; }

    /// <summary>True for the notices that this channel is for.</summary>
    /// <param name="notice">An accepted notice.</param>
    bool Takes(Notice notice) => true;

    /// <summary>Words and sends one notice.</summary>
    /// <param name="notice">What to say.</param>
    /// <param name="marks">What is special about this attempt; the text says it.</param>
    /// <param name="cancel">Ends the attempt when the service stops.</param>
    Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel);

    /// <summary>Checks credentials and reachability without sending a notice, and warms the connection.</summary>
    /// <param name="cancel">Ends the attempt.</param>
    Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel);
}
