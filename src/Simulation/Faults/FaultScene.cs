using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Faults;

/// <summary>Where faults happen.</summary>
/// <param name="Exchange">The exchange, behind any transport.</param>
/// <param name="Telegram">Telegram; null = none, and its faults pass without effect.</param>
/// <param name="Time">The process's time.</param>
internal sealed record FaultScene(SimulatedExchange Exchange, SimulatedTelegram? Telegram, TimeProvider Time)
{
    /// <summary>Puts the machine's wall clock wrong by so much; null = it cannot be, as outside a virtual
    /// world.</summary>
    internal Action<TimeSpan>? SetMachineClock { get; init; }

    /// <summary>Hears of every fault as it happens and as it ends; null = nobody.</summary>
    internal Action<string>? Tell { get; init; }
}
