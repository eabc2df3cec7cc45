using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ActorNotice.Simulation.Faults;

/// <summary>All kinds of faults by name.</summary>
public static class FaultCatalog
{
    private static readonly FrozenDictionary<string, FaultKind> Kinds =
        LineFaults.Kinds.Concat(FrameFaults.Kinds).Concat(RestFaults.Kinds).Concat(TelegramFaults.Kinds)
            .ToFrozenDictionary(static kind => kind.Word);

    /// <summary>The names, sorted.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    internal static Fault Read(string word, FaultFields fields) => Kinds[word].Read(fields);

    internal static Fault Roll(string word, FaultDice dice) => Kinds[word].Roll(dice);
}
