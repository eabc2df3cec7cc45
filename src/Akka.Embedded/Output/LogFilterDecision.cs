namespace Akka.Event;

/// <summary>What a log filter says about an event.</summary>
public enum LogFilterDecision
{
    /// <summary>It may be logged.</summary>
    Keep,

    /// <summary>It is not logged.</summary>
    Drop,

    /// <summary>The filter was not shown what it looks at.</summary>
    NoDecision,
}
