using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Universe;
using ActorNotice.Market;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Exchange.Tests.Universe;

/// <summary>What holds for every list of terms and every market.</summary>
public sealed class UniverseProperties
{
    private const int Contracts = 12;
    private static readonly string[] Statuses = ["TRADING", "TRADING", "TRADING", "SETTLING", "PENDING_TRADING"];
    private static readonly string[] Types = ["PERPETUAL", "PERPETUAL", "TRADIFI_PERPETUAL", "CURRENT_QUARTER", ""];

    private static readonly string[] Additions =
        ["AUSDT", "BUSDC", "cusdt", "all", "top:1", "top:3", "top:7", "quote:USDT", "quote:USDC", "volume>=30", "volume>=70"];

    private static readonly string[] Exclusions = ["!AUSDT", "!DUSDC", "!quote:USDC", "!NONEUSDT"];

    private static readonly Gen<string[]> Terms =
        from additions in Gen.Elements(Additions).NonEmptyListOf()
        from exclusions in Gen.Elements(Exclusions).ListOf()
        select additions.Concat(exclusions).ToArray();

    private static readonly Gen<MarketReading> Readings =
        from statuses in Gen.Elements(Statuses).ArrayOf(Contracts)
        from types in Gen.Elements(Types).ArrayOf(Contracts)
        from volumes in Gen.Choose(0, 100).ArrayOf(Contracts)
        select Markets.Of([.. Enumerable.Range(0, Contracts).Select(i => (InfoOf(i, statuses[i], types[i]), (decimal)volumes[i]))]);

    private static readonly Gen<HashSet<Symbol>> Watched = Gen.Elements(Enumerable.Range(0, Contracts).ToArray()).ListOf()
        .Select(static list => list.Select(static i => InfoOf(i, "", "").Symbol).ToHashSet());

    [Fact]
    public void WhateverIsWrittenThenOnlyTradingPerpetualContractsAreSelectedNoneTwiceAndNoneThatIsTakenOut() =>
        Check((terms, market, watched) =>
        {
            var selected = Select(terms, market, watched);
            return selected.Distinct().Count() == selected.Count
                && selected.All(symbol => market.Catalog.Find(symbol) is { IsTrading: true, IsPerpetual: true })
                && !(terms.Contains("!AUSDT") && selected.Contains(Symbol.Parse("AUSDT")))
                && !(terms.Contains("!quote:USDC") && selected.Exists(static symbol => symbol.Name.EndsWith('C')));
        });

    [Fact]
    public void WhateverIsWrittenThenAnotherOrderOfTheTermsSelectsTheSame() => Check((terms, market, watched) =>
        Select(terms, market, watched).ToHashSet().SetEquals(Select([.. terms.Reverse()], market, watched)));

    [Fact]
    public void WhateverIsWrittenThenNamesComeFirstAsWrittenAndTheOthersByName() => Check((terms, market, watched) =>
    {
        var names = UniverseSettings.Of(terms).Names.ToList();
        var selected = Select(terms, market, watched);
        var rest = selected.SkipWhile(names.Contains).ToList();
        return selected.TakeWhile(names.Contains).SequenceEqual(names.Where(selected.Contains))
            && rest.SequenceEqual(rest.Order());
    });

    [Fact]
    public void WhateverIsAddedThenNothingThatWasSelectedGoes() => Check((terms, market, watched) =>
    {
        // a filter narrows, so only terms that add are added
        var before = Select(terms, market, watched);
        return before.All(Select([.. terms, "FUSDT"], market, watched).Contains)
            && before.All(Select([.. terms, "all"], market, watched).Contains);
    });

    [Fact]
    public void WhateverIsWatchedThenTheSameReadingSelectsTheSameAgain() => Check((terms, market, watched) =>
    {
        var once = Select(terms, market, watched);
        return Select(terms, market, once.ToHashSet()).SequenceEqual(once);
    });

    [Fact]
    public void WhateverIsWatchedThenTopHoldsSoManyAndEveryPlaceLostWasLostClearly() => Check((_, market, watched) =>
    {
        var settings = UniverseSettings.Of("top:5") with { Hysteresis = 0.4m };
        var ranks = UniverseSelector.Ranks(settings, market);
        var pool = market.Catalog.All.Where(static info => info is { IsTrading: true, IsPerpetual: true })
            .Select(static info => info.Symbol).ToList();
        var selected = UniverseSelector.Select(settings, market, watched).Symbols;
        if (ranks is null || selected.Length != Math.Min(5, pool.Count)) return false;

        // a lead of two places: whoever enters past a watched one is ahead of it by more than that
        var lost = pool.Where(watched.Contains).Except(selected).ToList();
        var entered = selected.Where(symbol => !watched.Contains(symbol)).ToList();
        return lost.All(gone => entered.All(fresh => ranks.PlaceOf(fresh) < ranks.PlaceOf(gone) - 2));
    });

    private static List<Symbol> Select(string[] terms, MarketReading market, HashSet<Symbol> watched) =>
        [.. UniverseSelector.Select(UniverseSettings.Of(terms), market, watched).Symbols];

    private static SymbolInfo InfoOf(int index, string status, string type)
    {
        var quote = index % 2 == 0 ? "USDT" : "USDC";
        return Markets.Info($"{(char)('A' + index)}{quote}", status, type, quote);
    }

    private static void Check(Func<string[], MarketReading, HashSet<Symbol>, bool> holds) => Prop.ForAll(
        Terms.ToArbitrary(), Readings.ToArbitrary(), Watched.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
