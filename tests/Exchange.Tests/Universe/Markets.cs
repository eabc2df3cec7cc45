using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Universe;

/// <summary>Readings of made-up markets.</summary>
internal static class Markets
{
    /// <summary>A contract as <c>exchangeInfo</c> has it.</summary>
    internal static SymbolInfo Info(string name, string status = "TRADING", string type = "PERPETUAL", string quote = "USDT") =>
        new(Symbol.Parse(name), status, type, quote, 0.01m, 0, 0);

    /// <summary>Trading perpetual contracts with these volumes.</summary>
    internal static MarketReading Of(params (string Name, decimal Volume)[] contracts) =>
        Of([.. contracts.Select(static one => (Info(one.Name), one.Volume))]);

    internal static MarketReading Of(params (SymbolInfo Info, decimal Volume)[] contracts) => new(
        new SymbolCatalog(contracts.Select(static one => one.Info), 2_400),
        new DayVolumes(contracts.ToImmutableDictionary(static one => one.Info.Symbol, static one => one.Volume)));

    internal static HashSet<Symbol> Set(params string[] names) => [.. names.Select(Symbol.Parse)];
}
