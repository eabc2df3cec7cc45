using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>Waits for what a phone shows: a message that does not come is a failure, not a run that never ends.</summary>
internal static class PatientWait
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    /// <summary>The first message, present or to come, that fits.</summary>
    internal static async Task<ReceivedMessage> ShowsAsync(
        this SimulatedTelegram telegram, Func<ReceivedMessage, bool> wanted)
    {
        using var bound = new CancellationTokenSource(Bound);
        try
        {
            return await telegram.WaitForAsync(wanted, bound.Token);
        }
        catch (OperationCanceledException)
        {
            var last = telegram.Received.TakeLast(20).Select(static message => message.Text.ReplaceLineEndings(" · "));
            throw new TimeoutException($"the message did not come; the last ones:\n{string.Join('\n', last)}");
        }
    }
}
