using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary>Values as a script writes them.</summary>
internal static class FaultText
{
    /// <summary>A duration; scripts are exact to the millisecond.</summary>
    internal static string Of(TimeSpan duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMilliseconds}ms");

    /// <summary>The field that names symbols; nothing where all are meant.</summary>
    internal static IEnumerable<string> Symbols(ImmutableArray<Symbol> symbols) =>
        symbols.IsEmpty ? [] : [$"symbols = [{string.Join(", ", symbols.Select(static one => $"\"{one}\""))}]"];
}
