namespace Akka.Streams.Supervision;

/// <summary>What a stage does about a failure of the code it was given.</summary>
public enum Directive
{
    /// <summary>The stream fails.</summary>
    Stop = 0,

    /// <summary>The element is dropped; the stage keeps what it has gathered.</summary>
    Resume = 1,

    /// <summary>The element is dropped, and what the stage has gathered.</summary>
    Restart = 2,
}
