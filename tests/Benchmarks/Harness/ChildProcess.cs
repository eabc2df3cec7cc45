using System.Diagnostics;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>This executable once more, with another verb.</summary>
internal static class ChildProcess
{
    /// <summary>Starts it with standard input and output in our hands.</summary>
    internal static Process Start(string verb)
    {
        var self = Environment.ProcessPath ?? throw new InvalidOperationException("this process has no executable");
        var start = new ProcessStartInfo(self) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // started as "dotnet X.dll" the executable is the host, not we
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.ArgumentList.Add(verb);
        return Process.Start(start) ?? throw new InvalidOperationException($"{self} did not start");
    }
}
