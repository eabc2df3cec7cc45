using ActorNotice.Benchmarks.Harness;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>The engine by itself, beside figures of Akka.NET from another run and machine.</summary>
internal static class EngineBenchmark
{
    private static readonly EngineMeasure[] Measures =
    [
        EngineMeasure.Rate("Tell, one sender", "message", Messages.TellAsync, 15.1e6),
        EngineMeasure.Rate("Tell, 4 senders to one", "message", Messages.FanInAsync),
        EngineMeasure.Rate("ping-pong, one pair", "message", static time => Messages.PingPongAsync(time, 1), 7.1e6),
        EngineMeasure.Rate("ping-pong, 32 pairs", "message", static time => Messages.PingPongAsync(time, 32), 7.1e6),
        EngineMeasure.Rate("Ask, one after the other", "ask", static time => Asks.RunAsync(time, 1), 480e3),
        EngineMeasure.Rate("Ask, 64 at once", "ask", static time => Asks.RunAsync(time, 64), 480e3),
        EngineMeasure.Rate("spawn", "actor", Actors.SpawnAsync, 62e3),
        EngineMeasure.Rate("timer: add and cancel", "timer", Actors.TimersAsync),
        new("idle ReceiveActor, of 100,000", "bytes", Actors.IdleBytesAsync, static it => it.BytesPerOperation, 2_008),
        EngineMeasure.Milliseconds("system start, warm", WarmStartAsync),
        EngineMeasure.Milliseconds("system start, cold (fresh process)", StartChild.CreateAsync, 228),
        EngineMeasure.Milliseconds("the same and a first answer", StartChild.AnswerAsync),
        EngineMeasure.Milliseconds("the same, whole process with runtime", StartChild.ProcessAsync),
    ];

    internal static async Task RunAsync(Options options)
    {
        var scores = await Contest.RunAsync(
            "engine", options, [.. Measures.Select(static measure => new Contender(measure.Name, measure.Run))]);
        var table = new Table("", "unit", "here", "lowest … highest", "Akka.NET 1.5.30 *", "here ÷ Akka.NET *");
        foreach (var (measure, score) in Measures.Zip(scores)) Row(table, measure, score);
        table.Write($"engine: {typeof(ActorSystem).Assembly.GetName().Name} by itself");
        Console.WriteLine("\n\\* other run, other machine of the class: an order of magnitude, no comparison.");
    }

    private static void Row(Table table, EngineMeasure measure, Score score)
    {
        var ours = score.Median(measure.Value);
        var (lowest, highest) = (score.Readings.Min(measure.Value), score.Readings.Max(measure.Value));
        table.Row(
            measure.Name, measure.Unit, Text.Big(ours), $"{Text.Big(lowest)} … {Text.Big(highest)}",
            measure.AkkaNet is { } theirs ? Text.Big(theirs) : "–",
            measure.AkkaNet is { } other ? Text.Ratio(ours / other) : "–");
    }

    private static async Task<Reading> WarmStartAsync(TimeSpan length)
    {
        const int Times = 20;
        var total = TimeSpan.Zero;
        for (var i = 0; i < Times; i++)
        {
            var meter = Meter.Start();
            var system = ActorSystem.Create("warm");
            total += meter.Elapsed;
            await system.Terminate();
        }

        return new Reading(Times, total, TimeSpan.Zero, 0);
    }
}
