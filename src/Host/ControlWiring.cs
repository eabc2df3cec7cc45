using ActorNotice.Control;
using ActorNotice.Control.Room;
using ActorNotice.Hocon;
using ActorNotice.Notify;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>Opens the bot for commands, where the settings name people who may give them.</summary>
internal static class ControlWiring
{
    private const string Users = SettingsText.Root + ".control.telegram.users";

    /// <summary>Why commands could not be received.</summary>
    internal static IEnumerable<HoconProblem> Problems(ServiceSettings settings, ServicePorts ports)
    {
        if (!settings.Control.IsOn) yield break;
        if (!settings.Notify.Telegram.Enabled)
            yield return new HoconProblem(
                null, Users, "commands come by Telegram, which is off (notify.telegram.enabled)");
        else if (ports.Secrets[SecretName.TelegramBotToken] is null)
            yield return new HoconProblem(null, Users, "commands come by Telegram, but TELEGRAM_BOT_TOKEN is missing");
    }

    /// <summary>The room's recipe.</summary>
    internal static Props Props(
        ServiceSettings settings, ServicePorts ports, IActorRef strategy, PriceDecimals decimals, string version,
        IActorRef? desk)
    {
        var token = ports.Secrets[SecretName.TelegramBotToken]
            ?? throw new InvalidOperationException("settings without a token have been refused before");
        var bot = TelegramDoor.Open(
            settings.Notify.Telegram, token, settings.Control.PollWait, ports.Time, ports.Network);
        return ControlRoom.Props(settings.Control, new ControlPorts(
            strategy, bot, settings.Notify.Language, TimeZoneInfo.FindSystemTimeZoneById(settings.Notify.TimeZone),
            decimals, version, ports.Time)
        {
            Settings = desk,
        });
    }
}
