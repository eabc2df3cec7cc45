using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary>What a random script may contain.</summary>
/// <param name="Length">Market time over which faults may begin.</param>
/// <param name="Symbols">The contracts of the market.</param>
public sealed record FaultScope(TimeSpan Length, ImmutableArray<Symbol> Symbols)
{
    /// <summary>Market time before the first fault.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The names of the faults that may happen.</summary>
    public ImmutableArray<string> Words { get; init; } = FaultCatalog.Words;

    /// <summary>Fewest faults.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Most faults.</summary>
    public int Most { get; init; } = 5;
}
