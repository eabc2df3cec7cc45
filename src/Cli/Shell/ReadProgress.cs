using ActorNotice.Simulation.Archive;
using Spectre.Console;

namespace ActorNotice.Cli.Shell;

/// <summary>A progress bar over a file that is read, on standard error and only for a person.</summary>
internal static class ReadProgress
{
    internal static T Show<T>(Func<Action<ArchiveProgress>?, T> work)
    {
        // Rows that go to the same terminal would break the bar, and the rows are what was asked for.
        if (Console.IsErrorRedirected || !Console.IsOutputRedirected) return work(null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(bars =>
        {
            var bar = bars.AddTask("reading", maxValue: 1);
            return work(at => bar.Value = (double)at.BytesRead / Math.Max(1, at.BytesTotal));
        });
    }
}
