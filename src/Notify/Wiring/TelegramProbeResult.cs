namespace ActorNotice.Notify.Wiring;

/// <summary>What a bot token's trial found.</summary>
/// <param name="IsAnswered">False when nobody answered, or not as the Bot API does: that says nothing of the
/// token.</param>
/// <param name="Fault">Why it does not work, without the token; null when it does.</param>
public sealed record TelegramProbeResult(bool IsAnswered, string? Fault)
{
    internal static TelegramProbeResult Works { get; } = new(IsAnswered: true, null);
}
