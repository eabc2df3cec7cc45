namespace ActorNotice.Benchmarks.Engine;
internal static class StartChild { internal static int Run() => 0; }
