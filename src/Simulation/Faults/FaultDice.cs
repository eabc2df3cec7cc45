using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Faults;

/// <summary>Chance from a seed, in the shapes that faults need.</summary>
internal sealed class FaultDice(ulong seed, FaultScope scope)
{
    private long _rolls;

    /// <summary>A number from 0 to below a bound.</summary>
    internal int Next(int below) => (int)(Roll() % (ulong)below);

    /// <summary>A duration in whole milliseconds between two.</summary>
    internal TimeSpan Between(TimeSpan least, TimeSpan most) =>
        least + TimeSpan.FromMilliseconds(Next((int)(most - least).TotalMilliseconds + 1));

    /// <summary>A duration in seconds between two.</summary>
    internal TimeSpan Seconds(int least, int most) =>
        Between(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most));

    /// <summary>One of several.</summary>
    internal T Pick<T>(IReadOnlyList<T> among) => among[Next(among.Count)];

    /// <summary>One contract.</summary>
    internal Symbol Symbol() => Pick(scope.Symbols);

    /// <summary>Some contracts; empty = all of them.</summary>
    internal ImmutableArray<Symbol> Symbols() =>
        Next(2) == 0 ? [] : [.. scope.Symbols.Where(_ => Next(3) == 0).DefaultIfEmpty(Symbol())];

    /// <summary>A fault at a moment of the scope.</summary>
    internal FaultEntry Entry()
    {
        var fault = FaultCatalog.Roll(Pick(scope.Words), this);
        return new FaultEntry(fault) { At = Between(scope.After, scope.Length) };
    }

    // Apart from the market of the same seed.
    private ulong Roll() => Hash64.Mix(seed ^ 0xFA17, ++_rolls);
}
