namespace Akka.Streams.Engine;

/// <summary>How far a request for one element has come.</summary>
internal enum Demand
{
    /// <summary>Nobody asked.</summary>
    None,

    /// <summary>The receiver asked; the sender does not know yet.</summary>
    Asked,

    /// <summary>The sender may push.</summary>
    Granted,

    /// <summary>The sender pushed; the receiver does not know yet.</summary>
    OnTheWay,
}
