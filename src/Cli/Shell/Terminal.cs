using ActorNotice.Security.Masking;

namespace ActorNotice.Cli.Shell;

/// <summary>The terminal as the verbs see it: whether a person watches, and where errors go.</summary>
internal static class Terminal
{
    /// <summary>True when both output and error go to a terminal, so that tables and progress bars make
    /// sense.</summary>
    internal static bool IsInteractive => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    /// <summary>The process's mask; what the terminal gets has passed it.</summary>
    internal static SecretMask Mask { get; } = new();

    /// <summary>Masks what is written from here on.</summary>
    /// <param name="alsoOutput">False for verbs whose output is market data only, and much of it.</param>
    internal static void Hide(bool alsoOutput)
    {
        Console.SetError(new MaskingTextWriter(Console.Error, Mask));
        if (alsoOutput) Console.SetOut(new MaskingTextWriter(Console.Out, Mask));
    }

    internal static void Error(string message) => Console.Error.WriteLine($"actornotice: {message}");
}
