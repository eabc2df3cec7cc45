namespace ActorNotice.Notify;

/// <summary>The classes of delivery outcomes; the notifier's reaction depends on nothing else.</summary>
public enum DeliveryStatus
{
    /// <summary>Confirmed: done.</summary>
    Delivered,

    /// <summary>A part of an over-long text is confirmed, more is to come: send the next part.</summary>
    PartDelivered,

    /// <summary>Told to wait: try again after the time given.</summary>
    Busy,

    /// <summary>Nobody could be reached, so it is surely not delivered: it waits for the end of the outage.</summary>
    Unreachable,

    /// <summary>Surely not delivered (server error): bounded retries with backoff.</summary>
    NotSent,

    /// <summary>May have arrived (the request was written, no answer came): repeat at most once, and say so in the
    /// text.</summary>
    Unknown,

    /// <summary>The channel will never take this notice: drop it, report it, go on.</summary>
    Rejected,

    /// <summary>The channel takes nothing (credentials or target refused): close it and report.</summary>
    ChannelRefused,
}
