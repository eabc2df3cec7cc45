using ActorNotice.Benchmarks.Harness;
namespace ActorNotice.Benchmarks.Engine;
internal static class EngineBenchmark { internal static Task RunAsync(Options options) => Task.CompletedTask; }
