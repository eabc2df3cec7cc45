using System.Collections.Immutable;

namespace ActorNotice.Cli.Doctor;

/// <summary>Everything that was found, and the score: good counts whole, a warning half, what was skipped
/// not.</summary>
/// <param name="Findings">In the order of the checks.</param>
internal sealed record Diagnosis(ImmutableArray<Finding> Findings)
{
    /// <summary>0 … 100; a bad finding keeps it below 50, because then the service would not start.</summary>
    internal int Score
    {
        get
        {
            var counted = Findings.Where(static finding => finding.Verdict != Verdict.Skipped).ToList();
            if (counted.Count == 0) return 0;
            var points = counted.Sum(static finding => finding.Verdict switch
            {
                Verdict.Good => 2,
                Verdict.Warning => 1,
                _ => 0,
            });
            var share = 100 * points / (2 * counted.Count);
            return IsBad ? Math.Min(share, 49) : share;
        }
    }

    /// <summary>True when the service would not start, or must not.</summary>
    internal bool IsBad => Findings.Any(static finding => finding.Verdict == Verdict.Bad);
}
