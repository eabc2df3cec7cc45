namespace ActorNotice.Simulation.Markets;

/// <summary>A scripted mood, in place of the seed's own.</summary>
/// <param name="FromMs">From which moment, Unix ms (cut to the minute).</param>
/// <param name="Minutes">How long, at least 1.</param>
/// <param name="Regime">Which.</param>
/// <param name="Strength">Size of its steps as a multiple of the contract's usual ones; negative turns a trend or crash
/// upward or downward.</param>
public sealed record RegimeSegment(long FromMs, int Minutes, Regime Regime, double Strength = 1);
