namespace ActorNotice.Simulation.Archive;

/// <summary>The unit of a file's times, told by the number of digits: 13 are milliseconds, 16 microseconds.</summary>
internal static class TimeUnit
{
    private const long Milliseconds13 = 1_000_000_000_000;
    private const long Microseconds16 = 1_000_000_000_000_000;

    /// <summary>Units in a millisecond; 0 for a number of any other length.</summary>
    internal static long PerMillisecond(long time) => time switch
    {
        >= Milliseconds13 and < 10 * Milliseconds13 => 1,
        >= Microseconds16 and < 10 * Microseconds16 => 1000,
        _ => 0,
    };
}
