namespace Akka.Event;

/// <summary>Fills the holes of a log template.</summary>
public interface ILogMessageFormatter
{
    /// <summary>Fills the holes.</summary>
    /// <param name="format">The template.</param>
    /// <param name="args">The values.</param>
    string Format(string format, params object?[] args);

    /// <summary>Fills the holes.</summary>
    /// <param name="format">The template.</param>
    /// <param name="args">The values.</param>
    string Format(string format, IEnumerable<object?> args);
}
