namespace ActorNotice.Exchange;

/// <summary>What an API key may do, as the exchange says; null = it did not say, which is never taken for
/// "no".</summary>
/// <param name="IpRestricted">Usable from listed addresses only.</param>
/// <param name="Reading">Reading.</param>
/// <param name="Withdrawals">Withdrawals.</param>
/// <param name="InternalTransfer">Transfers between own accounts.</param>
/// <param name="UniversalTransfer">Universal transfers.</param>
/// <param name="SpotAndMarginTrading">Spot and margin orders.</param>
/// <param name="Margin">Margin loans.</param>
/// <param name="Futures">Futures orders.</param>
/// <param name="VanillaOptions">Options orders.</param>
/// <param name="PortfolioMarginTrading">Portfolio-margin orders.</param>
/// <param name="FixApiTrade">Orders by FIX.</param>
/// <param name="FixReadOnly">Reading by FIX.</param>
/// <param name="CreatedMs">When the key was made, Unix ms.</param>
/// <param name="TradingAuthorityExpiresMs">When its trading permission ends, Unix ms; null also when it never
/// does.</param>
public sealed record KeyPermissions(
    bool? IpRestricted,
    bool? Reading,
    bool? Withdrawals,
    bool? InternalTransfer,
    bool? UniversalTransfer,
    bool? SpotAndMarginTrading,
    bool? Margin,
    bool? Futures,
    bool? VanillaOptions,
    bool? PortfolioMarginTrading,
    bool? FixApiTrade,
    bool? FixReadOnly,
    long? CreatedMs,
    long? TradingAuthorityExpiresMs);
