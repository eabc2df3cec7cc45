using System.Globalization;
using ActorNotice.Benchmarks.Harness;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>A process that does nothing but start an actor system with the engine's own defaults.</summary>
internal static class StartChild
{
    /// <summary>The child's side: writes how many ms Create took, then how many until the first answer.</summary>
    internal static int Run()
    {
        var meter = Meter.Start();
        var system = ActorSystem.Create("cold");
        var created = meter.Elapsed;
        var echo = system.ActorOf(Props.Create(() => new EchoActor()));
        echo.Ask<Ball>(Ball.Instance, Pause.Patience).Wait();
        var answered = meter.Elapsed;
        Console.WriteLine(Milliseconds(created));
        Console.WriteLine(Milliseconds(answered));
        return system.Terminate().Wait(Pause.Patience) ? 0 : 1;
    }

    /// <summary>Create in a fresh process.</summary>
    internal static Task<Reading> CreateAsync(TimeSpan length) => Task.FromResult(Once(static lines => lines[0]));

    /// <summary>Create, one actor, one answer in a fresh process.</summary>
    internal static Task<Reading> AnswerAsync(TimeSpan length) => Task.FromResult(Once(static lines => lines[1]));

    /// <summary>From starting the process to its end, the runtime included.</summary>
    internal static Task<Reading> ProcessAsync(TimeSpan length)
    {
        var meter = Meter.Start();
        Once(static lines => lines[1]);
        return Task.FromResult(meter.Stop(1));
    }

    private static Reading Once(Func<string[], string> figure)
    {
        using var child = ChildProcess.Start("start");
        var lines = child.StandardOutput.ReadToEnd().Split('\n');
        child.WaitForExit();
        var milliseconds = double.Parse(figure(lines), CultureInfo.InvariantCulture);
        return new Reading(1, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.Zero, 0);
    }

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
}
