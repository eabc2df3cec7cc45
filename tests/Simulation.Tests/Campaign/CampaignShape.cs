namespace ActorNotice.Simulation.Tests.Campaign;

/// <summary>How large a campaign's market is.</summary>
/// <param name="Symbols">Contracts, one stream each.</param>
/// <param name="Candles">Minutes in which faults may happen.</param>
internal sealed record CampaignShape(int Symbols, int Candles);
