using ActorNotice.Benchmarks.Harness;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>How fast messages travel.</summary>
internal static class Messages
{
    private const int Balls = 100_000;
    private const int Senders = 4;

    internal static async Task<Reading> TellAsync(TimeSpan length)
    {
        var system = QuietSystem.Create();
        var catcher = system.ActorOf(Props.Create(() => new CatcherActor()));
        var reading = await Meter.RepeatAsync(length, () => CaughtAsync(catcher, () => Throw(catcher, Balls)));
        await system.Terminate();
        return reading;
    }

    internal static async Task<Reading> FanInAsync(TimeSpan length)
    {
        var system = QuietSystem.Create();
        var catcher = system.ActorOf(Props.Create(() => new CatcherActor()));
        var reading = await Meter.RepeatAsync(length, () => CaughtAsync(catcher, () =>
        {
            for (var i = 0; i < Senders; i++) _ = Task.Run(() => Throw(catcher, Balls / Senders));
        }));
        await system.Terminate();
        return reading;
    }

    internal static async Task<Reading> PingPongAsync(TimeSpan length, int pairs)
    {
        var system = QuietSystem.Create();
        var reading = Meter.Repeat(length, () => Play(system, pairs, Balls / pairs));
        await system.Terminate();
        return reading;
    }

    private static async Task<long> CaughtAsync(IActorRef catcher, Action send)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        catcher.Tell(new CatcherActor.Expect(Balls, done));
        send();
        await done.Task.WaitAsync(Pause.Patience);
        return Balls;
    }

    private static void Throw(IActorRef catcher, int balls)
    {
        for (var i = 0; i < balls; i++) catcher.Tell(Ball.Instance, ActorRefs.NoSender);
    }

    private static long Play(ActorSystem system, int pairs, long balls)
    {
        using var over = new CountdownEvent(pairs);
        var players = Enumerable.Range(0, pairs * 2)
            .Select(_ => system.ActorOf(Props.Create(() => new PlayerActor(balls / 2, over)))).ToArray();
        for (var i = 0; i < pairs; i++) players[2 * i].Tell(Ball.Instance, players[2 * i + 1]);
        if (!over.Wait(Pause.Patience)) throw new TimeoutException("the ball was lost");
        foreach (var player in players) system.Stop(player);
        return balls * pairs;
    }
}
