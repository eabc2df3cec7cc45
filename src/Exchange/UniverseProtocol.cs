using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

// Which contracts are watched: what the universe is told, what it answers, and what it says by itself.

/// <summary>Command: select by these settings from now on. Answered with <see cref="UniverseAdopted"/> or
/// <see cref="UniverseRefused"/>, after the exchange was asked once more.</summary>
/// <param name="Settings">Valid settings.</param>
public sealed record ChangeUniverse(UniverseSettings Settings);

/// <summary>Answer: the new settings hold.</summary>
/// <param name="Symbols">What they select; those named come first.</param>
/// <param name="Left">Names that exist but cannot be watched now.</param>
public sealed record UniverseAdopted(ImmutableArray<Symbol> Symbols, ImmutableArray<SymbolProblem> Left);

/// <summary>Answer: the new settings cannot hold; the old ones stay.</summary>
/// <param name="Problems">Why, each with the place where it was written; null where nothing was.</param>
public sealed record UniverseRefused(ImmutableArray<(SymbolProblem Problem, HoconOrigin? Origin)> Problems);

/// <summary>Fact: by listings, delistings or volumes other contracts are selected now.</summary>
/// <param name="Symbols">All of them.</param>
/// <param name="Moves">What has changed.</param>
public sealed record UniverseChanged(ImmutableArray<Symbol> Symbols, ImmutableArray<SymbolMove> Moves);

/// <summary>A contract enters or leaves.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="IsEntry">True when it enters.</param>
/// <param name="Reason">Why, in a few words.</param>
public readonly record struct SymbolMove(Symbol Symbol, bool IsEntry, string Reason);

/// <summary>Fact: the exchange told news of a contract.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="Status">Its status now, an open set; empty when the news did not say.</param>
public sealed record ContractChanged(Symbol Symbol, string Status);

/// <summary>What a universe begins with.</summary>
/// <param name="Settings">Valid settings.</param>
/// <param name="Market">The reading that it begins with; null when the exchange could not be asked.</param>
/// <param name="Symbols">What is watched at first.</param>
public sealed record UniverseSeed(UniverseSettings Settings, MarketReading? Market, ImmutableArray<Symbol> Symbols);
