using ActorNotice.Notify;
using Akka.Actor;

namespace ActorNotice.Control;

/// <summary>What commands need from outside, handed in by Host.</summary>
/// <param name="Strategy">Takes every question and command, and passes it on to the room that it is for.</param>
/// <param name="Bot">The bot; disposed with the room.</param>
/// <param name="Language">Of the answers.</param>
/// <param name="Zone">In which times are shown and days end.</param>
/// <param name="Decimals">Of a symbol's prices.</param>
/// <param name="Version">The product's.</param>
/// <param name="Time">The clock.</param>
public sealed record ControlPorts(
    IActorRef Strategy,
    ITelegramBot Bot,
    NoticeLanguage Language,
    TimeZoneInfo Zone,
    PriceDecimals Decimals,
    string Version,
    TimeProvider Time)
{
    /// <summary>Takes <see cref="SettingQuery"/>, <see cref="TrySetting"/> and <see cref="ChangeSetting"/>; null when
    /// there is no settings file.</summary>
    public IActorRef? Settings { get; init; }
}
