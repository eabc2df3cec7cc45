using ActorNotice.Benchmarks.Harness;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>One figure of the engine.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Of the figure.</param>
/// <param name="Run">One measurement.</param>
/// <param name="Value">The figure of a measurement.</param>
/// <param name="AkkaNet">The same figure of Akka.NET 1.5.30 in another run; null when it is not known.</param>
internal sealed record EngineMeasure(
    string Name, string Unit, Func<TimeSpan, Task<Reading>> Run, Func<Reading, double> Value, double? AkkaNet = null)
{
    /// <summary>A figure that counts operations.</summary>
    internal static EngineMeasure Rate(
        string name, string unit, Func<TimeSpan, Task<Reading>> run, double? akkaNet = null) =>
        new(name, unit + "/s", run, static reading => reading.PerSecond, akkaNet);

    /// <summary>A figure in milliseconds an operation.</summary>
    internal static EngineMeasure Milliseconds(
        string name, Func<TimeSpan, Task<Reading>> run, double? akkaNet = null) =>
        new(name, "ms", run, static reading => reading.Wall.TotalMilliseconds / reading.Operations, akkaNet);
}
