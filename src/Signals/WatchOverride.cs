using System.IO.Enumeration;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>Settings of some symbols only.</summary>
/// <param name="Pattern">A symbol, or a pattern with <c>*</c> for any letters.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Settings">All settings; what was left out is as for all symbols.</param>
public sealed record WatchOverride(string Pattern, HoconOrigin Origin, WatchSettings Settings)
{
    /// <summary>The one symbol it is for; null for a pattern.</summary>
    public Symbol? Symbol => Market.Symbol.TryParse(Pattern, out var symbol) ? symbol : null;

    internal bool Matches(Symbol symbol) => FileSystemName.MatchesSimpleExpression(Pattern, symbol.Name);

    // a name beats every pattern, a longer pattern a shorter one
    internal int Weight => Symbol is null ? Pattern.Length : int.MaxValue;

    internal static bool IsPattern(string text) =>
        text.Contains('*') && Market.Symbol.TryParse($"X{text.Replace("*", "", StringComparison.Ordinal)}", out _);
}
