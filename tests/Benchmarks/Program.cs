using ActorNotice.Benchmarks.Campaign;
using ActorNotice.Benchmarks.Chart;
using ActorNotice.Benchmarks.Decide;
using ActorNotice.Benchmarks.Decode;
using ActorNotice.Benchmarks.Engine;
using ActorNotice.Benchmarks.Flood;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Latency;
using ActorNotice.Benchmarks.Simulate;
using ActorNotice.Benchmarks.Soak;
using ActorNotice.Benchmarks.Tune;

Dictionary<string, Func<Options, Task>> benchmarks = new(StringComparer.Ordinal)
{
    ["flood"] = FloodBenchmark.RunAsync,
    ["decode"] = DecodeBenchmark.RunAsync,
    ["decide"] = DecideBenchmark.RunAsync,
    ["chart"] = ChartBenchmark.RunAsync,
    ["engine"] = EngineBenchmark.RunAsync,
    ["latency"] = LatencyBenchmark.RunAsync,
    ["tune"] = TuneBenchmark.RunAsync,
    ["simulate"] = DayBenchmark.RunAsync,
};

// The other half of a benchmark in a process of its own; started by the benchmark, not by people.
if (args is ["serve"]) return FloodChild.Serve();
if (args is ["start"]) return StartChild.Run();
if (args is ["watch"]) return await SoakChild.WatchAsync();

// These end with a verdict instead of a ratio, and 1 when it is bad.
Dictionary<string, Func<string[], Task<int>>> trials = new(StringComparer.Ordinal)
{
    ["fuzz"] = static arguments => Task.FromResult(FuzzRun.Run(arguments)),
    ["campaign"] = static arguments => Task.FromResult(CampaignRun.Run(arguments)),
    ["soak"] = SoakRun.RunAsync,
};
if (args.Length > 0 && trials.TryGetValue(args[0], out var trial)) return await trial(args);

if (Options.Parse(args) is not { } options || (options.Verb != "all" && !benchmarks.ContainsKey(options.Verb)))
{
    Console.Error.WriteLine($"usage: [{string.Join('|', benchmarks.Keys)}|all] [--seconds N] [--rounds N] | fuzz [--frames N] [--seed S] "
        + "| campaign [--runs N] [--seed S] [--symbols N] [--candles N] | soak [--days N] [--symbols N] [--speed X]");
    return 2;
}

Console.WriteLine(Machine.Describe());
foreach (var (name, run) in benchmarks)
    if (options.Verb == "all" || options.Verb == name) await run(options);
return 0;
