namespace Akka.Util;

/// <summary>Writes to the standard output in colour; one line is never inside another.</summary>
public static class StandardOutWriter
{
    private static readonly Lock Gate = new();

    /// <summary>Writes a text.</summary>
    /// <param name="message">The text.</param>
    /// <param name="foregroundColor">Its colour; null for the current one.</param>
    /// <param name="backgroundColor">The colour behind it; null for the current one.</param>
    public static void Write(
        string message, ConsoleColor? foregroundColor = null, ConsoleColor? backgroundColor = null)
    {
        lock (Gate)
        {
            var (foreground, background) = (Console.ForegroundColor, Console.BackgroundColor);
            if (foregroundColor is { } front) Console.ForegroundColor = front;
            if (backgroundColor is { } back) Console.BackgroundColor = back;
            Console.Out.Write(message);
            if (foregroundColor is not null) Console.ForegroundColor = foreground;
            if (backgroundColor is not null) Console.BackgroundColor = background;
        }
    }

    /// <summary>Writes a line.</summary>
    /// <param name="message">The text.</param>
    /// <param name="foregroundColor">Its colour; null for the current one.</param>
    /// <param name="backgroundColor">The colour behind it; null for the current one.</param>
    public static void WriteLine(
        string message, ConsoleColor? foregroundColor = null, ConsoleColor? backgroundColor = null) =>
        Write(message + Environment.NewLine, foregroundColor, backgroundColor);
}
