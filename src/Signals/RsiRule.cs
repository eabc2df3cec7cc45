namespace ActorNotice.Signals;

/// <summary>RSI confirmation: LONG only at or below <paramref name="Oversold"/>, SHORT only at or above
/// <paramref name="Overbought"/>.</summary>
/// <param name="Period">Wilder's period (P); the first value needs P + 1 closes.</param>
/// <param name="Oversold">0 … 50.</param>
/// <param name="Overbought">50 … 100.</param>
public sealed record RsiRule(int Period, decimal Oversold, decimal Overbought);
