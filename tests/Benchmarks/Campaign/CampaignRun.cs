using ActorNotice.Benchmarks.Harness;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Tests.Campaign;

namespace ActorNotice.Benchmarks.Campaign;

/// <summary>
/// <c>campaign [--runs N] [--seed S] [--symbols N] [--candles N]</c>: random scripts of faults under virtual time, on every core. Ends with
/// 1 when after one of them ledger, decisions or notices are not those of the undisturbed run; the line names the seed that shows it
/// again.
/// </summary>
internal static class CampaignRun
{
    internal static int Run(string[] arguments)
    {
        var runs = Arguments.Number(arguments, "--runs", 2_000);
        var first = Arguments.Number(arguments, "--seed", 1);
        var shape = new CampaignShape(
            (int)Arguments.Number(arguments, "--symbols", 10), (int)Arguments.Number(arguments, "--candles", 200));
        var (meter, done, failed, decided) = (Meter.Start(), 0L, 0L, 0L);
        var calm = CampaignPlay.Of(shape, FaultScript.None);
        Parallel.For(first, first + runs, seed =>
        {
            var verdict = CampaignVerdict.Of((ulong)seed, shape, CampaignVerdict.Passing, calm);
            Interlocked.Add(ref decided, verdict.Decisions);
            if (verdict.Failure is { } failure)
            {
                Interlocked.Increment(ref failed);
                Console.Error.WriteLine($"\n{failure}\nagain with: campaign --runs 1 --seed {seed}");
            }

            var count = Interlocked.Increment(ref done);
            Console.Error.Write($"\rcampaign {count * 100 / runs,3} %  {count} scripts, {Interlocked.Read(ref failed)} failed");
        });
        Console.WriteLine(
            $"\n{Machine.Describe()}\n{runs} scripts of {shape.Candles} candles over {shape.Symbols} symbols: {failed} failed, "
            + $"{Text.Big(decided)} decisions, {meter.Elapsed.TotalSeconds / runs * 1000:0} ms a script");
        return failed == 0 ? 0 : 1;
    }
}
