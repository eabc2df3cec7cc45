using ActorNotice.Signals;

namespace ActorNotice.Simulation.Tuning;

/// <summary>One combination of values.</summary>
/// <param name="Rule">When a close is a signal.</param>
/// <param name="Debounce">Which signals make no notice.</param>
public sealed record TuneChoice(SignalRule Rule, DebounceSettings Debounce);
