using ActorNotice.Signals;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>What one rule came to.</summary>
/// <param name="Choice">The values.</param>
/// <param name="Seen">In the time that the choice is made by.</param>
/// <param name="Unseen">In the last part, which it is judged by.</param>
/// <param name="Score">Of the time seen.</param>
/// <param name="UnseenScore">Of the last part.</param>
/// <param name="Stability">The mean score of the neighbouring values as a share of its own, at most 1; low =
/// luck.</param>
public sealed record TuneRow(
    TuneChoice Choice, OutcomeTally Seen, OutcomeTally Unseen, double Score, double UnseenScore, double Stability)
{
    /// <summary>The rule of the choice.</summary>
    public SignalRule Rule => Choice.Rule;
}
