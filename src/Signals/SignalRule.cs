namespace ActorNotice.Signals;

/// <summary>
/// The mean-reversion rule's numbers. Deviations and bandwidth are decimals because the file's text is exact: the
/// decision treats
/// them as fractions, never as doubles (DESIGN.md, "Decisions are exact").
/// </summary>
/// <param name="Period">Closes in the window, the current one included (N).</param>
/// <param name="Deviations">Band distance in population standard deviations (k).</param>
/// <param name="SqueezeBandwidth">Bandwidth (ratio) at or below which the market counts as squeezed.</param>
/// <param name="Rsi">RSI confirmation; null = off.</param>
public sealed record SignalRule(int Period, decimal Deviations, decimal SqueezeBandwidth, RsiRule? Rsi);
