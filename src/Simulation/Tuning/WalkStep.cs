namespace ActorNotice.Simulation.Tuning;

/// <summary>One step of the walk forward: the best of all parts so far, and what the next part says of it.</summary>
/// <param name="FromMs">Where the next part begins, Unix ms.</param>
/// <param name="Chosen">The rule.</param>
/// <param name="Score">In the parts before.</param>
/// <param name="UnseenScore">In the next part.</param>
public sealed record WalkStep(long FromMs, TuneChoice Chosen, double Score, double UnseenScore);
