using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>
/// One real <c>actornotice</c> process, as a user starts it. Output is kept line by line; a test waits for a line and never for time,
/// but for a bound after which a missing line is a failure.
/// </summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly List<string> _output = [];
    private readonly ConcurrentQueue<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waits = new();
    private readonly Lock _gate = new();

    private CliProcess(Process process) => _process = process;

    internal int Id => _process.Id;

    /// <summary>Standard output alone: what another program would read.</summary>
    internal IReadOnlyList<string> Output
    {
        get { lock (_gate) return [.. _output]; }
    }

    /// <summary>Output and error as a person sees them.</summary>
    internal string Screen
    {
        get { lock (_gate) return string.Join('\n', _lines); }
    }

    internal static CliProcess Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        StartWith("", environment, arguments);

    /// <summary>Starts with something on standard input.</summary>
    internal static CliProcess StartWith(
        string input, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Directory.CreateTempSubdirectory("actornotice-e2e-").FullName,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "actornotice.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // The machine's own settings must not leak into a test.
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var cli = new CliProcess(process);
        process.OutputDataReceived += (_, line) => cli.Take(line.Data, isOutput: true);
        process.ErrorDataReceived += (_, line) => cli.Take(line.Data, isOutput: false);
        process.Start();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return cli;
    }

    /// <summary>Runs to the end and gives the exit code.</summary>
    internal async Task<int> ExitAsync()
    {
        using var bound = new CancellationTokenSource(Bound);
        await _process.WaitForExitAsync(bound.Token);
        return _process.ExitCode;
    }

    /// <summary>The first line, already written or still to come, that holds the text.</summary>
    internal Task<string> LineAsync(string text) => LineAsync(line => line.Contains(text, StringComparison.Ordinal));

    /// <inheritdoc cref="LineAsync(string)"/>
    internal async Task<string> LineAsync(Func<string, bool> wanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_lines.FirstOrDefault(wanted) is { } line) return line;
            _waits.Enqueue((wanted, found));
        }

        using var bound = new CancellationTokenSource(Bound);
        await using var giveUp = bound.Token.Register(() =>
            found.TrySetException(new TimeoutException($"the line did not come; output so far:\n{Screen}")));
        return await found.Task;
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    internal void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>SIGKILL: the process has no chance to say anything.</summary>
    internal void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_process.StartInfo.WorkingDirectory, recursive: true);
    }

    private static bool IsOurs(string name) =>
        name is "SYMBOL" or "INTERVAL" or "BB_PERIOD" or "BB_STD_DEV" or "BANDWIDTH_THRESHOLD" or "LOG_LEVEL"
            or "WATCHDOG_TIMEOUT" or "BINANCE_TESTNET" or "API_TOKEN" or "NOTIFY_SECRETS"
        || name.StartsWith("VAULT_", StringComparison.Ordinal) || name.StartsWith("STORE_", StringComparison.Ordinal)
        || name.StartsWith("BINANCE_API", StringComparison.Ordinal)
        || name.StartsWith("TELEGRAM_", StringComparison.Ordinal);

    private void Take(string? line, bool isOutput)
    {
        if (line is null) return;
        lock (_gate)
        {
            if (isOutput) _output.Add(line);
            _lines.Add(line);
            for (var i = _waits.Count; i > 0 && _waits.TryDequeue(out var wait); i--)
            {
                if (wait.Wanted(line)) wait.Found.TrySetResult(line);
                else _waits.Enqueue(wait);
            }
        }
    }
}
