namespace ActorNotice.Exchange;

/// <summary>What the exchange said about its contracts.</summary>
/// <param name="Catalog">All contracts.</param>
/// <param name="Volumes">What was traded in them; null when it was not asked for or could not be had.</param>
public sealed record MarketReading(SymbolCatalog Catalog, DayVolumes? Volumes);
