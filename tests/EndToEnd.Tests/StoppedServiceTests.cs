using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>A service process that is stopped as a service manager stops it.</summary>
public sealed class StoppedServiceTests
{
    // Longer than the command line's parser waits by itself.
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(2.5);

    [Fact]
    public async Task WhenTelegramIsSlowWhileTheServiceIsStoppedThenItsGoodbyeStillArrives()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await using var peers = await TwoProcesses.StartAsync("--speed", "60", "--no-limits");
        var symbol = (await peers.Exchange.LineAsync("symbols "))["symbols".Length..].Trim().Split(' ')[0];
        await using var run = peers.Run($"notify.telegram.api={telegram.Base}", $"watch.symbols={symbol}");
        await telegram.ShowsAsync(static message => message.Text.Contains("Ready", StringComparison.Ordinal));

        telegram.Script.Next("sendMessage", PeerReply.Slow(SlowAnswer), int.MaxValue);
        run.Terminate();

        Assert.Equal(0, await run.ExitAsync());
        Assert.Contains("Watching has stopped", telegram.Received[^1].Text, StringComparison.Ordinal);
    }
}
