namespace Akka.Event;

/// <summary>A log template with its values, formatted only when somebody reads it.</summary>
public abstract class LogMessage
{
    /// <summary>Fills the holes.</summary>
    protected readonly ILogMessageFormatter Formatter;

    private protected LogMessage(ILogMessageFormatter formatter, string format)
    {
        Formatter = formatter;
        Format = format;
    }

    /// <summary>The template.</summary>
    public string Format { get; }

    /// <summary>The values as text, template not filled.</summary>
    public abstract string Unformatted();

    /// <summary>The values.</summary>
    public abstract IEnumerable<object?> Parameters();
}
