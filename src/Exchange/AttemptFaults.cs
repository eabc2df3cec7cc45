using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange;

/// <summary>What the connection itself finds wrong, and how long it then waits. Pure.</summary>
internal static class AttemptFaults
{
    /// <summary>The server said that it will close the connection.</summary>
    internal static ExchangeFault Shutdown { get; } =
        new(FaultKind.Transient, FaultCause.Closed, "the exchange announced that it closes the connection");

    /// <summary>Closes were due and nothing came.</summary>
    internal static ExchangeFault Silent { get; } = new(
        FaultKind.Transient, FaultCause.Silence,
        "silent: closes were due and not one kline of the whole connection came");

    /// <summary>The meaning of a timer that ran out.</summary>
    internal static ExchangeFault OfTimer(AttemptTimerKind kind) => kind switch
    {
        AttemptTimerKind.Connect =>
            new(FaultKind.Transient, FaultCause.Network, "no connection in time"),
        AttemptTimerKind.FirstFrame =>
            new(FaultKind.Transient, FaultCause.Silence, "acknowledged but silent: wrong route or withdrawn URL"),
        _ => new(FaultKind.Transient, FaultCause.Exchange, "subscription not acknowledged in time"),
    };

    /// <summary>The pause before the next attempt: what the exchange demanded, the longest backoff when trying again
    /// can hardly help, else exponential backoff with jitter.</summary>
    internal static TimeSpan WaitFor(ExchangeFault fault, BackoffPolicy backoff, int failures, TimeSpan longest)
    {
        if (fault.Wait is { } demanded) return demanded;
        return fault.Kind == FaultKind.Fatal ? longest : backoff.WaitAfter(failures);
    }
}
