namespace Akka.Event;

/// <summary>How much a log event matters.</summary>
public enum LogLevel
{
    /// <summary>For the developer.</summary>
    DebugLevel = 0,

    /// <summary>For the operator, when curious.</summary>
    InfoLevel = 1,

    /// <summary>Something to look at.</summary>
    WarningLevel = 2,

    /// <summary>Something went wrong.</summary>
    ErrorLevel = 3,
}
