using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Strategy;
using ActorNotice.Telemetry.Logs;

namespace ActorNotice.Host;

/// <summary>Every room's settings; each room owns its own (ADR-004).</summary>
/// <param name="Exchange"><c>actornotice.exchange</c></param>
/// <param name="Watch"><c>actornotice.watch</c></param>
/// <param name="Notify"><c>actornotice.notify</c></param>
/// <param name="Strategy"><c>actornotice.strategy</c></param>
/// <param name="Security"><c>actornotice.security</c></param>
/// <param name="Log"><c>actornotice.log</c></param>
/// <param name="AkkaHocon">The <c>akka</c> block as text, for the engine; empty when there is none.</param>
public sealed record ServiceSettings(
    ExchangeSettings Exchange,
    WatchSettings Watch,
    NotifySettings Notify,
    StrategySettings Strategy,
    SecuritySettings Security,
    LogSettings Log,
    string AkkaHocon)
{
    internal static ServiceSettings Read(SettingsSection section, HoconObject root) => new(
        ExchangeSettings.Read(section.Section("exchange")),
        WatchSettings.Read(section.Section("watch")),
        NotifySettings.Read(section.Section("notify")),
        StrategySettings.Read(section.Section("strategy")),
        SecuritySettings.Read(section.Section("security")),
        LogSettings.Read(section.Section("log")),
        AkkaBlock(root));

    private static string AkkaBlock(HoconObject root) =>
        root.HasPath("akka") ? $"akka {HoconRenderer.Render(root.GetObject("akka"))}" : "";
}
