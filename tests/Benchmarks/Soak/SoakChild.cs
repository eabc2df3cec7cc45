using System.Diagnostics;
using System.Globalization;
using ActorNotice.Benchmarks.Harness;

namespace ActorNotice.Benchmarks.Soak;

/// <summary>The service in a process of its own, so that its memory is counted alone.</summary>
internal sealed class SoakChild : IDisposable
{
    private readonly Process _process = ChildProcess.Start("watch");

    /// <summary>Starts the service with these settings.</summary>
    internal SoakChild(IEnumerable<string> settings)
    {
        foreach (var setting in settings) _process.StandardInput.WriteLine(setting);
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
    }

    /// <summary>Resident memory, bytes; 0 when the process is gone.</summary>
    internal long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
    }

    /// <summary>Ends the service; what it says of its candles: decided, missing.</summary>
    internal (long Decided, long Missing) Finish()
    {
        _process.StandardInput.Close();
        var words = (_process.StandardOutput.ReadLine() ?? "0 0").Split(' ');
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The child's side: settings from standard input up to an empty line, then watches until that input
    /// ends.</summary>
    internal static async Task<int> WatchAsync()
    {
        var settings = new List<string>();
        while (Console.In.ReadLine() is { Length: > 0 } setting) settings.Add(setting);
        await using var service = await WholeService.StartAsync(settings);
        while (await Console.In.ReadLineAsync() is not null)
        {
            // nothing is said but the end
        }

        var candles = await service.CandlesAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candles.Accounted} {candles.Missing}"));
        return 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
