using System.Collections.Immutable;

namespace ActorNotice.Simulation.Tuning;

/// <summary>What a sweep came to.</summary>
/// <param name="Grid">What was tried.</param>
/// <param name="Goal">What was wanted.</param>
/// <param name="SeenDays">Days that the choice is made by.</param>
/// <param name="UnseenDays">Days that it is judged by.</param>
/// <param name="Ranked">All rules, best first.</param>
/// <param name="Walk">The walk forward, part by part.</param>
public sealed record TuneResult(
    TuneGrid Grid, TuneGoal Goal, double SeenDays, double UnseenDays, ImmutableArray<TuneRow> Ranked,
    ImmutableArray<WalkStep> Walk);
