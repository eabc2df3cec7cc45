namespace Akka.Event;

/// <summary>What a log filter looks at.</summary>
public enum LogFilterType
{
    /// <summary>Only who logs: nothing needs to be formatted for it.</summary>
    Source,

    /// <summary>The line that would be logged.</summary>
    Content,
}
