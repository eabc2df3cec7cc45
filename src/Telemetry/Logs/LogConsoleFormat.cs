namespace ActorNotice.Telemetry.Logs;

/// <summary>How log lines look on the console.</summary>
public enum LogConsoleFormat
{
    /// <summary>For people: time, level, source, message.</summary>
    Readable,

    /// <summary>For collectors: one JSON object a line, as in the file.</summary>
    Json,
}
