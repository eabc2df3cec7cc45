using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Notify.Delivery;

/// <summary>What is muted until when. Pure; time is a parameter.</summary>
internal sealed class MuteBook
{
    private static readonly TimeSpan Endless = TimeSpan.MaxValue;
    private readonly Dictionary<Symbol, TimeSpan> _symbols = [];
    private TimeSpan? _all;
    private long _held;

    /// <summary>Mutes from now on; a longer mute is not shortened by a shorter one.</summary>
    internal void Mute(MuteSignals mute, TimeSpan now)
    {
        var until = mute.For is { } length ? now + length : Endless;
        if (mute.Only is not { } symbol) _all = Later(_all, until);
        else _symbols[symbol] = Later(_symbols.TryGetValue(symbol, out var known) ? known : null, until);
    }

    /// <summary>Ends mutes.</summary>
    internal void Unmute(UnmuteSignals unmute)
    {
        if (unmute.Only is { } symbol) _symbols.Remove(symbol);
        else
        {
            _all = null;
            if (!unmute.KeepsSymbols) _symbols.Clear();
        }
    }

    /// <summary>True, and counted, when a signal is not to be sent.</summary>
    internal bool Holds(Symbol symbol, TimeSpan now)
    {
        var isHeld = IsMuted(symbol, now);
        if (isHeld) _held++;
        return isHeld;
    }

    /// <summary>Whether a symbol is muted.</summary>
    internal bool IsMuted(Symbol symbol, TimeSpan now) =>
        _all > now || (_symbols.TryGetValue(symbol, out var until) && until > now);

    /// <summary>How it stands.</summary>
    internal MutesInForce Snapshot(TimeSpan now)
    {
        var mutes = ImmutableArray.CreateBuilder<MuteInForce>();
        if (_all > now) mutes.Add(new MuteInForce(null, Left(_all.Value, now)));
        foreach (var (symbol, until) in _symbols.Where(pair => pair.Value > now).OrderBy(static pair => pair.Key.Name, StringComparer.Ordinal))
            mutes.Add(new MuteInForce(symbol, Left(until, now)));
        return new MutesInForce(mutes.ToImmutable(), _held);
    }

    private static TimeSpan Later(TimeSpan? known, TimeSpan until) => known > until ? known.Value : until;

    private static TimeSpan? Left(TimeSpan until, TimeSpan now) => until == Endless ? null : until - now;
}
