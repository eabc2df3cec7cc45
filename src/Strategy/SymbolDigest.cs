using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Market;

namespace ActorNotice.Strategy;

/// <summary>
/// Sums up entries and exits of symbols: the first is told at once, what follows within the window is told together at
/// its end. A symbol that came and went in between is no news. Pure: time is a parameter.
/// </summary>
/// <param name="window">The shortest time between two.</param>
internal sealed class SymbolDigest(TimeSpan window)
{
    private readonly SortedDictionary<Symbol, SymbolMove> _moves = [];
    private TimeSpan? _lastAt;

    /// <summary>When <see cref="TakeDue"/> is to be asked next; null when nothing waits.</summary>
    internal TimeSpan? DueAt => _moves.Count == 0 ? null : _lastAt is { } last ? last + window : TimeSpan.Zero;

    /// <summary>Symbols have entered or left.</summary>
    internal void Add(IEnumerable<SymbolMove> moves)
    {
        foreach (var move in moves)
        {
            if (_moves.TryGetValue(move.Symbol, out var before) && before.IsEntry != move.IsEntry)
                _moves.Remove(move.Symbol);
            else _moves[move.Symbol] = move;
        }
    }

    /// <summary>What is to be told now, each with its reason; null when nothing is.</summary>
    internal (ImmutableArray<string> Entered, ImmutableArray<string> Left)? TakeDue(TimeSpan now)
    {
        if (DueAt is not { } due || now < due) return null;
        var told = (Texts(isEntry: true), Texts(isEntry: false));
        _moves.Clear();
        _lastAt = now;
        return told;
    }

    private ImmutableArray<string> Texts(bool isEntry) =>
        [.. _moves.Values.Where(move => move.IsEntry == isEntry).Select(
            static move => $"{move.Symbol} ({move.Reason})")];
}
