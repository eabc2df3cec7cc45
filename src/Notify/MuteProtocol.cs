using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Notify;

// What people may silence while the service runs. A muted signal is decided, audited and counted as ever; it is only
// not sent. Mutes outlive the process where the journal is kept; the start notice names them, so that no start is mute
// by surprise.

/// <summary>Operator → notifier: send no signals. Answered with <see cref="MutesInForce"/>.</summary>
/// <param name="Only">Of one contract; null = of all.</param>
/// <param name="For">How long from now; null = until <see cref="UnmuteSignals"/>.</param>
public sealed record MuteSignals(Symbol? Only, TimeSpan? For);

/// <summary>Operator → notifier: send signals again. Answered with <see cref="MutesInForce"/>.</summary>
/// <param name="Only">Of one contract; null = end every mute.</param>
public sealed record UnmuteSignals(Symbol? Only)
{
    /// <summary>True when, with <see cref="Only"/> null, mutes of single contracts stay.</summary>
    public bool KeepsSymbols { get; init; }
}

/// <summary>Anyone → notifier: what is muted? Answered with <see cref="MutesInForce"/>.</summary>
public sealed record MuteQuery;

/// <summary>Notifier → asker: what is muted now.</summary>
/// <param name="Mutes">All signals first, then by symbol.</param>
/// <param name="Held">Signals not sent for that, since the process started.</param>
public sealed record MutesInForce(ImmutableArray<MuteInForce> Mutes, long Held)
{
    /// <summary>Whether they outlive the process; false where no journal is kept, or its folder cannot be
    /// written.</summary>
    public bool IsKept { get; init; }
}

/// <summary>One mute.</summary>
/// <param name="Only">Its contract; null = all.</param>
/// <param name="Left">How long it still holds; null = until it is ended.</param>
public sealed record MuteInForce(Symbol? Only, TimeSpan? Left);

/// <summary>Notifier → EventStream: a signal was not sent, because somebody muted it.</summary>
/// <param name="Stream">Whose.</param>
/// <param name="OpenTimeMs">Its candle, Unix ms.</param>
public sealed record NoticeMuted(StreamKey Stream, long OpenTimeMs);

/// <summary>Operator → notifier: these are the quiet hours from now on, kept as mutes are. Answered with
/// <see cref="MutesInForce"/>.</summary>
/// <param name="From">Their begin, in the notices' zone; null = none.</param>
/// <param name="To">Their end.</param>
public sealed record SetQuietHours(TimeOnly? From, TimeOnly? To)
{
    /// <summary>True for the hours of the settings again.</summary>
    public bool IsDefault { get; init; }
}
