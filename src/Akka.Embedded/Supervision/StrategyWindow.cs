namespace Akka.Actor;

/// <summary>The milliseconds of a retry window.</summary>
internal static class StrategyWindow
{
    /// <summary>Milliseconds, or -1 for a window that never ends.</summary>
    /// <param name="window">The window; null for ever.</param>
    public static int Milliseconds(TimeSpan? window) =>
        window is { } time && time.TotalMilliseconds < int.MaxValue ? (int)time.TotalMilliseconds : -1;
}
