using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>What the simulated exchange says about a contract in <c>exchangeInfo</c>.</summary>
/// <param name="Symbol">Its name.</param>
/// <param name="TickSize">Smallest price step, above 0; every generated price is a multiple of it.</param>
public sealed record SymbolSpec(Symbol Symbol, Price TickSize)
{
    private static readonly string[] QuoteAssets = ["USDT", "USDC", "FDUSD", "BTC"];

    /// <summary>Smallest quantity step; volumes are multiples of it.</summary>
    public decimal StepSize { get; init; } = 0.1m;

    /// <summary><c>TRADING</c>, <c>SETTLING</c>, <c>PENDING_TRADING</c> …; an open set.</summary>
    public string Status { get; init; } = "TRADING";

    /// <summary><c>PERPETUAL</c> …; an open set.</summary>
    public string ContractType { get; init; } = "PERPETUAL";

    /// <summary>Delisting time, Unix ms; the exchange's "none" by default.</summary>
    public long DeliveryMs { get; init; } = 4_133_404_800_000;

    /// <summary>Decimal places that prices are printed with.</summary>
    internal int PriceDecimals
    {
        get
        {
            var (decimals, rest) = (Price.Decimals, TickSize.Units);
            for (; decimals > 0 && rest % 10 == 0; rest /= 10) decimals--;
            return decimals;
        }
    }

    /// <summary>What it is priced in, by the end of its name.</summary>
    internal string QuoteAsset =>
        Array.Find(QuoteAssets, asset => Symbol.Name.EndsWith(asset, StringComparison.Ordinal)) ?? "USDT";

    /// <summary>What is traded: the rest of its name.</summary>
    internal string BaseAsset => Symbol.Name.EndsWith(QuoteAsset, StringComparison.Ordinal)
        ? Symbol.Name[..^QuoteAsset.Length] : Symbol.Name;
}
