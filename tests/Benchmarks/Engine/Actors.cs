using ActorNotice.Benchmarks.Harness;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>What actors cost while nothing is said to them.</summary>
internal static class Actors
{
    private const int Batch = 5_000;
    private const int Many = 100_000;

    /// <summary>From ActorOf to the end of PreStart; stopping them is not counted.</summary>
    internal static async Task<Reading> SpawnAsync(TimeSpan length)
    {
        var system = QuietSystem.Create();
        var meter = Meter.Start();
        var spawned = 0L;
        while (meter.Elapsed < length && spawned < Many) spawned += Spawn(system, Batch);
        var reading = meter.Stop(spawned);
        await system.Terminate();
        return reading;
    }

    /// <summary>Live bytes of 100,000 started actors.</summary>
    internal static async Task<Reading> IdleBytesAsync(TimeSpan length)
    {
        var system = QuietSystem.Create();
        Spawn(system, 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Spawn(system, Many);
        var live = GC.GetTotalMemory(forceFullCollection: true) - before;
        await system.Terminate();
        return new Reading(Many, length, TimeSpan.Zero, live);
    }

    /// <summary>A timer that never fires: add, cancel.</summary>
    internal static async Task<Reading> TimersAsync(TimeSpan length)
    {
        var system = QuietSystem.Create();
        var reading = Meter.Repeat(length, () =>
        {
            for (var i = 0; i < Batch; i++)
                system.Scheduler.ScheduleTellOnceCancelable(
                    TimeSpan.FromMinutes(1), ActorRefs.Nobody, Ball.Instance, ActorRefs.NoSender).Cancel();
            return Batch;
        });
        await system.Terminate();
        return reading;
    }

    private static int Spawn(ActorSystem system, int count)
    {
        using var started = new CountdownEvent(count);
        for (var i = 0; i < count; i++) system.ActorOf(Props.Create(() => new IdleActor(started)));
        return started.Wait(Pause.Patience) ? count : throw new TimeoutException("an actor did not start");
    }
}
