namespace Akka.Actor;

/// <summary>The one place where the engine reads the machine's clock.</summary>
internal static class SystemClock
{
    private static readonly long Start = TimeProvider.System.GetTimestamp();

    /// <summary>The wall clock, UTC.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Time since this process first asked for it.</summary>
    public static TimeSpan Elapsed => TimeProvider.System.GetElapsedTime(Start);
}
