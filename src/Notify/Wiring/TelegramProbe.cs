using ActorNotice.Notify.Http;
using ActorNotice.Notify.Telegram;
using ActorNotice.Security;

namespace ActorNotice.Notify.Wiring;

/// <summary>Tries a bot token without sending anything: for the preflight and before a new token is put in use.</summary>
public static class TelegramProbe
{
    /// <summary>Calls <c>getMe</c>.</summary>
    /// <param name="settings">Where the Bot API is.</param>
    /// <param name="token">The token; owned by the caller.</param>
    /// <param name="time">For the time-out.</param>
    /// <param name="network">Replaces the network; null = the real one.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<TelegramProbeResult> TryAsync(
        TelegramSettings settings, SecretText token, TimeProvider time, HttpMessageHandler? network,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(token);
        var api = new Uri(settings.Api);
        try
        {
            var access = TelegramAccess.Create(api, token);
            using var client = new TelegramClient(
                access, network ?? HttpHandlers.Create(api), settings.Timeout, time);
            var reply = await client.GetMeAsync(cancel);
            return reply is { Fault: TelegramFault.None, IsEnvelope: true, IsOk: true }
                ? TelegramProbeResult.Works
                : new TelegramProbeResult(reply.IsEnvelope, $"{reply.Code} {reply.Description}".Trim());
        }
        catch (FormatException error)
        {
            // The sentence is ours and shows no token.
            return new TelegramProbeResult(IsAnswered: true, error.Message);
        }
    }
}
