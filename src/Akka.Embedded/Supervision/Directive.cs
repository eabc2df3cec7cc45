namespace Akka.Actor;

/// <summary>What a supervisor does about a child's failure.</summary>
public enum Directive
{
    /// <summary>The child goes on with its state; the message that failed is gone.</summary>
    Resume = 0,

    /// <summary>A fresh instance goes on; mailbox and reference stay.</summary>
    Restart = 1,

    /// <summary>The supervisor fails in turn.</summary>
    Escalate = 2,

    /// <summary>The child is stopped.</summary>
    Stop = 3,
}
