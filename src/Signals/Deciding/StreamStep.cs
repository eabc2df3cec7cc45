namespace ActorNotice.Signals.Deciding;

/// <summary>The answer to one candle.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Outcome">The rule's word; meaningful for <see cref="StepKind.Decided"/> only.</param>
/// <param name="Problem">One line for people, for <see cref="StepKind.Anomaly"/>; otherwise null.</param>
public readonly record struct StreamStep(StepKind Kind, Outcome Outcome = default, string? Problem = null);
