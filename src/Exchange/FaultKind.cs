namespace ActorNotice.Exchange;

/// <summary>What a failure of the exchange's side calls for; every failure is put into one of these before anything
/// reacts.</summary>
public enum FaultKind
{
    /// <summary>Trying again cannot help and goes on hurting: stop, tell a person.</summary>
    Fatal,

    /// <summary>May pass by itself: wait, then try again.</summary>
    Transient,

    /// <summary>Concerns one request or one symbol only: give that up, go on with the rest.</summary>
    Drop,
}
