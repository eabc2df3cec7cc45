using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Signals.Outcomes;

// What may be asked of the outcome tracker.

/// <summary>Anyone → outcome tracker: what became of the signals? Answered with <see cref="OutcomeSnapshot"/>.</summary>
/// <param name="Only">One symbol; null = all.</param>
public sealed record OutcomeQuery(Symbol? Only = null);

/// <summary>The answer to <see cref="OutcomeQuery"/>.</summary>
/// <param name="Long">LONG summed up, of this run.</param>
/// <param name="Short">SHORT summed up, of this run.</param>
/// <param name="Newest">The newest outcomes, newest first; at most 500 are kept.</param>
/// <param name="Open">Signals whose course is still watched.</param>
public sealed record OutcomeSnapshot(
    OutcomeSummary Long, OutcomeSummary Short, ImmutableArray<SignalOutcome> Newest, int Open);
