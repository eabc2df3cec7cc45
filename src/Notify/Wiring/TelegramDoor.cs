using ActorNotice.Notify.Chart;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Telegram;
using ActorNotice.Security;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wiring;

/// <summary>What a conversation with the bot needs of this room.</summary>
public static class TelegramDoor
{
    // The server answers when its wait is over; the rest is for the way there and back.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    /// <summary>Opens the bot.</summary>
    /// <param name="settings">Where the Bot API is.</param>
    /// <param name="token">The bot's.</param>
    /// <param name="longestWait">Of a poll.</param>
    /// <param name="time">For time-outs.</param>
    /// <param name="network">Replaces the network; null = the real one.</param>
    /// <exception cref="FormatException">It is no bot token; the message does not show it.</exception>
    public static ITelegramBot Open(
        TelegramSettings settings, SecretText token, TimeSpan longestWait, TimeProvider time,
        HttpMessageHandler? network)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(token);
        var api = new Uri(settings.Api);
        var access = TelegramAccess.Create(api, token);
        TelegramClient Client(TimeSpan timeout) => new(access, network ?? HttpHandlers.Create(api), timeout, time);
        return new TelegramBot(api, Client(longestWait + Slack), Client(settings.Timeout));
    }

    /// <summary>Draws a window as notices show it, without a mark.</summary>
    /// <param name="picture">Candles and bands.</param>
    /// <param name="decimals">Of the symbol's prices; null when unknown.</param>
    /// <param name="zone">In which times are shown.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(WindowPicture picture, int? decimals, TimeZoneInfo zone) =>
        ChartDrawing.Draw(new ChartSubject(picture, null, null, decimals, zone));
}
