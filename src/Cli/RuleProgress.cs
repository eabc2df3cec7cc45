using Spectre.Console;

namespace ActorNotice.Cli;

/// <summary>A progress bar over rules that are tried, on standard error and only for a person.</summary>
internal static class RuleProgress
{
    internal static T Show<T>(int rules, Func<Action?, T> work)
    {
        if (Console.IsErrorRedirected) return work(null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(bars =>
        {
            var bar = bars.AddTask("trying rules", maxValue: rules);
            return work(() => bar.Increment(1));
        });
    }
}
