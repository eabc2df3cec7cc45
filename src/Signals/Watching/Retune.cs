namespace ActorNotice.Signals.Watching;

/// <summary>To a watch: be so from now on.</summary>
/// <param name="Settings">Valid settings.</param>
internal sealed record Retune(WatchSettings Settings);
