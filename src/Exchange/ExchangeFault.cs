namespace ActorNotice.Exchange;

/// <summary>A classified failure.</summary>
/// <param name="Kind">What it calls for.</param>
/// <param name="Cause">Where it comes from.</param>
/// <param name="Reason">One line for people; never holds a key, a signature or a query.</param>
/// <param name="Code">The exchange's error code, 0 when there is none.</param>
/// <param name="Wait">How long everything must rest; null when the usual backoff decides.</param>
public sealed record ExchangeFault(
    FaultKind Kind, FaultCause Cause, string Reason, int Code = 0, TimeSpan? Wait = null);
