namespace ActorNotice.Benchmarks.Harness;

/// <summary>One measurement.</summary>
/// <param name="Operations">What was done, counted.</param>
/// <param name="Wall">How long it took.</param>
/// <param name="Cpu">User and system time of this whole process meanwhile.</param>
/// <param name="AllocatedBytes">Managed bytes allocated by this whole process meanwhile.</param>
internal sealed record Reading(long Operations, TimeSpan Wall, TimeSpan Cpu, long AllocatedBytes)
{
    internal double PerSecond => Operations / Wall.TotalSeconds;

    internal double CpuSecondsPerMillion => Cpu.TotalSeconds * 1e6 / Math.Max(1, Operations);

    internal double BytesPerOperation => (double)AllocatedBytes / Math.Max(1, Operations);
}
