namespace ActorNotice.Signals.Watching;

/// <summary>To a watch, by its own timer or after a jump of the exchange's clock: look what is due.</summary>
internal sealed record Wake
{
    /// <summary>The one instance.</summary>
    internal static Wake Instance { get; } = new();
}
