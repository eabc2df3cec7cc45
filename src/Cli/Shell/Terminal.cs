namespace ActorNotice.Cli.Shell;

/// <summary>The terminal as the verbs see it: whether a person watches, and where errors go.</summary>
internal static class Terminal
{
    /// <summary>True when both output and error go to a terminal, so that tables and progress bars make
    /// sense.</summary>
    internal static bool IsInteractive => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    internal static void Error(string message) => Console.Error.WriteLine($"actornotice: {message}");
}
