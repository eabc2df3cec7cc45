using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>What the exchange says about a contract.</summary>
/// <param name="Symbol">Its name.</param>
/// <param name="Status"><c>TRADING</c> or why not; an open set.</param>
/// <param name="ContractType"><c>PERPETUAL</c> and others; an open set, may be empty.</param>
/// <param name="QuoteAsset">What prices are in.</param>
/// <param name="TickSize">Smallest price step; null when the exchange does not say.</param>
/// <param name="OnboardMs">Listing time, Unix ms; 0 when unknown.</param>
/// <param name="DeliveryMs">Delivery or delisting time, Unix ms; a date in 2100 means none is announced.</param>
public sealed record SymbolInfo(
    Symbol Symbol,
    string Status,
    string ContractType,
    string QuoteAsset,
    decimal? TickSize,
    long OnboardMs,
    long DeliveryMs)
{
    /// <summary>The status in which candles are made.</summary>
    public const string Trading = "TRADING";

    /// <summary>True when candles can be expected.</summary>
    public bool IsTrading => Status == Trading;

    /// <summary>True for contracts without a delivery date: <c>PERPETUAL</c>, <c>TRADIFI_PERPETUAL</c>. A type that
    /// ends otherwise, such as <c>CURRENT_QUARTER</c> or <c>PERPETUAL DELIVERING</c>, comes to an end.</summary>
    public bool IsPerpetual => ContractType.EndsWith("PERPETUAL", StringComparison.Ordinal);

    /// <summary>Decimals of the tick size without trailing zeros: 2 for 0.01, 0 for 5; null when the tick size is
    /// unknown.</summary>
    // dividing by one with a long scale strips trailing zeros
    public int? PriceDecimals => TickSize is { } tick ? (tick / 1.0000000000000000000000000000m).Scale : null;
}
