using ActorNotice.Benchmarks.Harness;

namespace ActorNotice.Benchmarks.Latency;

/// <summary>From the closing frame to the complete request at Telegram, one signal at a time.</summary>
internal static class LatencyBenchmark
{
    internal static async Task RunAsync(Options options)
    {
        await using var bareRig = await Rig.StartAsync();
        await using var serviceRig = await Rig.StartAsync();
        using var bare = await BareBot.StartAsync(bareRig);
        await using var service = await WholeService.StartAsync(serviceRig.Settings);
        var (bareTimes, serviceTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            // in turns, and the first round only warms up
            var first = await bareRig.MeasureAsync(options.Length);
            var second = await serviceRig.MeasureAsync(options.Length);
            Console.Error.WriteLine(
                $"latency {round}/{options.Rounds}: median bare {Text.Ratio(Quantile.Median(first))} ms, "
                + $"service {Text.Ratio(Quantile.Median(second))} ms");
            if (round == 0) continue;
            bareTimes.AddRange(first);
            serviceTimes.AddRange(second);
        }

        var table = new Table("", "signals", "p50 ms", "p99 ms", "max ms", "p50 ratio", "p99 ratio");
        Row(table, "bare ClientWebSocket + HttpClient", bareTimes, bareTimes);
        Row(table, "whole service, pacing off", serviceTimes, bareTimes);
        table.Write("latency: closing frame written → request complete at the loopback Telegram, one process");
    }

    private static void Row(Table table, string name, List<double> times, List<double> yardstick)
    {
        var (median, late) = (Quantile.Median(times), Quantile.Of(times, 0.99));
        table.Row(
            name, Text.Big(times.Count), Text.Digits(median), Text.Digits(late), Text.Digits(times.Max()),
            Text.Ratio(median / Quantile.Median(yardstick)), Text.Ratio(late / Quantile.Of(yardstick, 0.99)));
    }
}
