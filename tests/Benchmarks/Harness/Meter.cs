namespace ActorNotice.Benchmarks.Harness;

/// <summary>The process's clocks and counters at one moment; a second look makes a <see cref="Reading"/>.</summary>
internal readonly struct Meter
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private readonly long _started;
    private readonly TimeSpan _cpu;
    private readonly long _allocated;
    private readonly long _operations;

    private Meter(long operations)
    {
        _operations = operations;
        _allocated = GC.GetTotalAllocatedBytes(precise: true);
        _cpu = Environment.CpuUsage.TotalTime;
        _started = Time.GetTimestamp();
    }

    /// <summary>How long ago <see cref="Start"/> was.</summary>
    internal TimeSpan Elapsed => Time.GetElapsedTime(_started);

    /// <summary>Begins.</summary>
    /// <param name="operations">The running count at this moment.</param>
    internal static Meter Start(long operations = 0) => new(operations);

    /// <summary>Ends.</summary>
    /// <param name="operations">The running count at this moment.</param>
    internal Reading Stop(long operations)
    {
        var wall = Elapsed;
        var cpu = Environment.CpuUsage.TotalTime - _cpu;
        return new Reading(operations - _operations, wall, cpu, GC.GetTotalAllocatedBytes(precise: true) - _allocated);
    }

    /// <summary>Calls a batch again and again for a length of time.</summary>
    /// <param name="length">At least this long.</param>
    /// <param name="batch">Returns how many operations it did; short against the length.</param>
    internal static Reading Repeat(TimeSpan length, Func<long> batch)
    {
        var meter = Start();
        var operations = 0L;
        while (meter.Elapsed < length) operations += batch();
        return meter.Stop(operations);
    }

    /// <summary>As <see cref="Repeat"/>, for batches that wait.</summary>
    internal static async Task<Reading> RepeatAsync(TimeSpan length, Func<Task<long>> batch)
    {
        var meter = Start();
        var operations = 0L;
        while (meter.Elapsed < length) operations += await batch();
        return meter.Stop(operations);
    }
}
