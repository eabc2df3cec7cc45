using ActorNotice.Benchmarks.Harness;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>Round trips by Ask.</summary>
internal static class Asks
{
    private const int Rounds = 500;

    internal static async Task<Reading> RunAsync(TimeSpan length, int atOnce)
    {
        var system = QuietSystem.Create();
        var echo = system.ActorOf(Props.Create(() => new EchoActor()));
        var reading = await Meter.RepeatAsync(length, async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(() => AskAsync(echo))));
            return Rounds * atOnce;
        });
        await system.Terminate();
        return reading;
    }

    private static async Task AskAsync(IActorRef echo)
    {
        for (var i = 0; i < Rounds; i++) await echo.Ask<Ball>(Ball.Instance, Pause.Patience);
    }
}
