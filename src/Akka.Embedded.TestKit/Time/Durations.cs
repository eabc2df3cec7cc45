namespace Akka.TestKit.Internal;

/// <summary>Checks and arithmetic of time spans.</summary>
internal static class Durations
{
    public static TimeSpan Min(this TimeSpan one, TimeSpan other) => one < other ? one : other;

    public static bool IsInfinite(this TimeSpan duration) => duration == Timeout.InfiniteTimeSpan;

    public static TimeSpan RequireFinite(this TimeSpan duration, string name) =>
        duration >= TimeSpan.Zero
            ? duration
            : throw new ArgumentException($"{name} must be finite and not negative, not {duration}.", name);
}
