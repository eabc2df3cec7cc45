using ActorNotice.Benchmarks.Harness;
namespace ActorNotice.Benchmarks.Latency;
internal static class LatencyBenchmark { internal static Task RunAsync(Options options) => Task.CompletedTask; }
