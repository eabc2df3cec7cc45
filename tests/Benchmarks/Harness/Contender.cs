namespace ActorNotice.Benchmarks.Harness;

/// <summary>One of several ways to do the same thing.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Run">One measurement of about the given length.</param>
internal sealed record Contender(string Name, Func<TimeSpan, Task<Reading>> Run)
{
    /// <summary>A contender that repeats a batch on the calling thread.</summary>
    internal static Contender Of(string name, Func<long> batch) =>
        new(name, length => Task.FromResult(Meter.Repeat(length, batch)));
}
