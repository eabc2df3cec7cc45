using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>What the figures were made on.</summary>
internal static class Machine
{
    internal static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Model()}), {RuntimeInformation.OSDescription}, ")
        + $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.ProcessArchitecture}, "
        + $"{(GCSettings.IsServerGC ? "server" : "workstation")} GC, {GCSettings.LatencyMode}, load {Load()}";

    private static string Model() =>
        Lines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[^1].Trim() ?? "unknown model";

    private static string Load() => Lines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "unknown";

    private static IEnumerable<string> Lines(string file) => File.Exists(file) ? File.ReadLines(file) : [];
}
