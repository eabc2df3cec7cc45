using ActorNotice.Hocon;

namespace ActorNotice.Strategy;

/// <summary>The settings below <c>actornotice.strategy</c>.</summary>
/// <param name="AlertSettle">How long the first alert of an interruption waits, so that it names all streams it
/// hit.</param>
/// <param name="AlertWindow">Shortest time between two alerts of the same thing; a flapping feed is one alert with a
/// count.</param>
/// <param name="SymbolsWindow">Shortest time between two notices of symbols that entered or left.</param>
/// <param name="StopTimeout">How long a stop waits for queued notices.</param>
public sealed record StrategySettings(
    TimeSpan AlertSettle, TimeSpan AlertWindow, TimeSpan SymbolsWindow, TimeSpan StopTimeout)
{
    /// <summary>The settings without a file.</summary>
    public static StrategySettings Default { get; } =
        new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(5), TimeSpan.FromDays(1), TimeSpan.FromSeconds(5));

    /// <summary>Reads the section.</summary>
    public static StrategySettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var alerts = section.Section("alerts");
        return new StrategySettings(
            alerts.Duration(
                "settle", Default.AlertSettle, TimeSpan.Zero, TimeSpan.FromMinutes(1),
                "How long the first alert of an interruption waits, so that it names every stream it hit."),
            alerts.Duration(
                "window", Default.AlertWindow, TimeSpan.Zero, TimeSpan.FromDays(1),
                "Shortest time between two alerts of the same thing; a flapping feed is one alert with a count."),
            alerts.Duration(
                "symbols-window", Default.SymbolsWindow, TimeSpan.Zero, TimeSpan.FromDays(7),
                "Shortest time between two notices of symbols that were listed, delisted or changed places; the first is told at once, "
                + "the others together."),
            section.Duration(
                "stop-timeout", Default.StopTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5),
                "How long a stop waits for queued notices to be delivered."));
    }
}
