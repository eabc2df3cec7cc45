using System.Globalization;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The settings file is edited while a real process runs against a real exchange.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-edit-");

    private string Settings => Path.Combine(_folder.FullName, "my.conf");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhenTheFileIsEditedWhileRunningThenExactlyTheDifferenceIsInForceAndAMistakeIsRefused()
    {
        await using var peers = await TwoProcesses.StartAsync("--speed", "60", "--no-limits");
        var symbols = (await peers.Exchange.LineAsync("symbols "))["symbols".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Write(period: 20, symbols[0]);
        await using var run = peers.RunWith(Settings, "reload.every=100ms", "strategy.alerts.settle=50ms");
        await run.LineAsync("Ready");

        // a symbol is added: it warms up, the other one goes on
        Write(period: 20, symbols[0], symbols[1]);
        await run.LineAsync($"watch.symbols [\"{symbols[0]}\"] → [\"{symbols[0]}\", \"{symbols[1]}\"]");

        // one is retuned by an override
        WriteWith(period: 20, $"overrides.{symbols[1]}.bollinger.period = 7", symbols[0], symbols[1]);
        await run.LineAsync($"watch.overrides.{symbols[1]}.bollinger.period as for all → 7");

        // broken: every problem with its place
        Write(period: 1, symbols[0], "NOSUCHUSDT");
        await run.LineAsync(line => line.Contains($"{Settings}:2:", StringComparison.Ordinal)
            && line.Contains("watch.bollinger.period: 1 is not allowed", StringComparison.Ordinal));
        Write(period: 20, symbols[0], "NOSUCHUSDT");
        await run.LineAsync(line => line.Contains($"{Settings}:3:", StringComparison.Ordinal)
            && line.Contains("NOSUCHUSDT is unknown to the exchange", StringComparison.Ordinal));

        // mended, with less than before
        Write(period: 21, symbols[1]);
        await run.LineAsync("watch.bollinger.period 20 → 21");

        run.Terminate();
        Assert.Equal(0, await run.ExitAsync());
        Assert.DoesNotContain("Market data lost", run.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", run.Screen, StringComparison.Ordinal);
    }

    private void Write(int period, params string[] symbols) => WriteWith(period, "", symbols);

    private void WriteWith(int period, string more, params string[] symbols)
    {
        // written aside and moved into place, as careful editors and configuration tools do
        var draft = Settings + ".new";
        File.WriteAllText(draft, string.Create(CultureInfo.InvariantCulture, $$"""
            actornotice.watch {
              intervals = [1m], bollinger.period = {{period}}
              symbols = [{{string.Join(", ", symbols)}}]
              {{more}}
            }
            """));
        File.Move(draft, Settings, overwrite: true);
    }
}
