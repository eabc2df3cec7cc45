using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Which of the wanted symbols can be watched.</summary>
/// <param name="Symbols">Those that can, in the order written.</param>
/// <param name="Problems">The others, each with its reason.</param>
public sealed record SymbolResolution(ImmutableArray<Symbol> Symbols, ImmutableArray<SymbolProblem> Problems);
