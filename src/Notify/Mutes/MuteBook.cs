using ActorNotice.Market;

namespace ActorNotice.Notify.Mutes;

/// <summary>What is muted until when. Pure; time is a parameter.</summary>
internal sealed class MuteBook
{
    private static readonly DateTimeOffset Endless = DateTimeOffset.MaxValue;
    private readonly Dictionary<Symbol, DateTimeOffset> _symbols = [];
    private DateTimeOffset? _all;
    private long _held;

    /// <summary>Mutes from now on; a longer mute is not shortened by a shorter one.</summary>
    internal void Mute(MuteSignals mute, DateTimeOffset now) =>
        Mute(mute.Only, mute.For is { } length ? now + length : Endless);

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

    /// <summary>Takes up what another run had muted.</summary>
    internal void Restore(MuteRecord record)
    {
        foreach (var mute in record.Mutes) Mute(mute.Only, mute.Until ?? Endless);
    }

    /// <summary>True, and counted, when a signal is not to be sent.</summary>
    internal bool Holds(Symbol symbol, DateTimeOffset now)
    {
        var isHeld = IsMuted(symbol, now);
        if (isHeld) _held++;
        return isHeld;
    }

    /// <summary>Whether a symbol is muted.</summary>
    internal bool IsMuted(Symbol symbol, DateTimeOffset now) =>
        _all > now || (_symbols.TryGetValue(symbol, out var until) && until > now);

    /// <summary>How it stands.</summary>
    internal MutesInForce Snapshot(DateTimeOffset now) => new(
        [.. Lasting(now).Select(mute => new MuteInForce(mute.Only, mute.Until - now))], _held);

    /// <summary>What is muted, all signals first, then by symbol.</summary>
    internal IEnumerable<LastingMute> Lasting(DateTimeOffset now)
    {
        if (_all > now) yield return new LastingMute(null, OrNull(_all.Value));
        var lasting = _symbols.Where(pair => pair.Value > now);
        foreach (var (symbol, until) in lasting.OrderBy(static pair => pair.Key.Name, StringComparer.Ordinal))
            yield return new LastingMute(symbol, OrNull(until));
    }

    private void Mute(Symbol? only, DateTimeOffset until)
    {
        if (only is not { } symbol) _all = Later(_all, until);
        else _symbols[symbol] = Later(_symbols.TryGetValue(symbol, out var known) ? known : null, until);
    }

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset until) =>
        known > until ? known.Value : until;

    private static DateTimeOffset? OrNull(DateTimeOffset until) => until == Endless ? null : until;
}
