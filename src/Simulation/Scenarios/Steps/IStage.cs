using ActorNotice.Hocon;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary>Where a scenario is played: in a virtual world, where everything asynchronous is done when it returns, or
/// on real sockets.</summary>
internal interface IStage
{
    /// <summary>The exchange.</summary>
    SimulatedExchange Exchange { get; }

    /// <summary>Telegram.</summary>
    SimulatedTelegram Telegram { get; }

    /// <summary>Lets time pass up to a moment after the story's zero; nothing when that is over.</summary>
    Task UntilAsync(TimeSpan at);

    /// <summary>Starts the service.</summary>
    Task StartAsync();

    /// <summary>Stops it.</summary>
    /// <param name="goodbye">Why; null = as a power cut does.</param>
    Task StopAsync(string? goodbye);

    /// <summary>Tells something in the story.</summary>
    void Note(StageNews news);

    /// <summary>Edits the settings file.</summary>
    /// <param name="settings">What is laid over the settings in it.</param>
    /// <param name="broken">A text at its end that makes it wrong; empty = none.</param>
    void Edit(HoconObject settings, string broken);
}
