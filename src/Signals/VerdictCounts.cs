using System.Collections.Immutable;

namespace ActorNotice.Signals;

/// <summary>How many decisions of each verdict.</summary>
public sealed record VerdictCounts
{
    private static readonly int Verdicts = Enum.GetValues<Verdict>().Length;
    private readonly ImmutableArray<long> _counts;

    private VerdictCounts(ImmutableArray<long> counts) => _counts = counts;

    /// <summary>None of any.</summary>
    public static VerdictCounts Zero { get; } = new([.. new long[Verdicts]]);

    /// <summary>How many of one verdict.</summary>
    public long this[Verdict verdict] => _counts[(int)verdict];

    /// <summary>How many in all.</summary>
    public long Total => _counts.Sum();

    /// <summary>Counts by the verdicts' numbers; missing ones are 0.</summary>
    public static VerdictCounts Of(ReadOnlySpan<long> counts)
    {
        var all = new long[Verdicts];
        counts.CopyTo(all);
        return new VerdictCounts([.. all]);
    }

    /// <summary>Both counted together.</summary>
    public VerdictCounts Add(VerdictCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. _counts.Zip(other._counts, static (a, b) => a + b)]);
    }

    // an immutable array compares by reference; counts are values
    /// <inheritdoc/>
    public bool Equals(VerdictCounts? other) => other is not null && _counts.SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override int GetHashCode() => Total.GetHashCode();

    /// <summary><c>Long 3, InsideBands 120</c>: those above 0.</summary>
    public override string ToString() => string.Join(
        ", ",
        Enum.GetValues<Verdict>().Where(verdict => this[verdict] > 0).Select(verdict => $"{verdict} {this[verdict]}"));
}
