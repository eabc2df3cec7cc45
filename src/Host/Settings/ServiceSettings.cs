using ActorNotice.Control;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Notify;
using ActorNotice.Notify.Reading;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Strategy;
using ActorNotice.Telemetry.Logs;

namespace ActorNotice.Host;

/// <summary>Every room's settings; each room owns its own (ADR-004).</summary>
/// <param name="Exchange"><c>actornotice.exchange</c></param>
/// <param name="Universe"><c>actornotice.watch</c>: which contracts.</param>
/// <param name="Watch"><c>actornotice.watch</c>: what each is watched by.</param>
/// <param name="Overrides"><c>actornotice.watch.overrides</c></param>
/// <param name="Notify"><c>actornotice.notify</c></param>
/// <param name="Strategy"><c>actornotice.strategy</c></param>
/// <param name="Security"><c>actornotice.security</c></param>
/// <param name="Log"><c>actornotice.log</c></param>
/// <param name="Reload"><c>actornotice.reload</c></param>
/// <param name="AkkaHocon">The <c>akka</c> block as text, for the engine; empty when there is none.</param>
public sealed record ServiceSettings(
    ExchangeSettings Exchange,
    UniverseSettings Universe,
    WatchSettings Watch,
    WatchOverrides Overrides,
    NotifySettings Notify,
    StrategySettings Strategy,
    SecuritySettings Security,
    LogSettings Log,
    ReloadSettings Reload,
    string AkkaHocon)
{
    /// <summary><c>actornotice.control</c></summary>
    public ControlSettings Control { get; init; } = new();

    internal static ServiceSettings Read(SettingsSection section, HoconObject root)
    {
        var watch = section.Section("watch");
        var notify = NotifySettingsReader.Read(section.Section("notify"));
        var control = ControlSettings.Read(section.Section("control"));
        // signals may carry pictures, and whoever commands may ask for one
        var pictured = notify.Chart.Enabled || control.IsOn ? notify.Chart.Candles : 0;
        WatchSettings WithPictures(WatchSettings common) => common with { PictureCandles = pictured };
        return new ServiceSettings(
            ExchangeSettings.Read(section.Section("exchange")),
            UniverseSettings.Read(watch),
            WithPictures(WatchSettings.Read(watch)),
            WatchOverrides.Read(watch).With(WithPictures),
            notify,
            StrategySettings.Read(section.Section("strategy")),
            SecuritySettings.Read(section.Section("security")),
            LogSettings.Read(section.Section("log")),
            ReloadSettings.Read(section.Section("reload")),
            AkkaBlock(root))
        {
            Control = control,
        };
    }

    private static string AkkaBlock(HoconObject root) =>
        root.HasPath("akka") ? $"akka {{\n{HoconRenderer.Render(root.GetObject("akka"))}\n}}" : "";
}
