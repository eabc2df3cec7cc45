namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>A stretch of a written path.</summary>
/// <param name="Candles">How many one-minute candles, at least 1.</param>
/// <param name="Percent">By how much the price moves until the last of them, in equal steps.</param>
/// <param name="Wobble">Size of the noise around that, in price; null = as usual.</param>
internal sealed record ScriptedMove(int Candles, decimal Percent, decimal? Wobble)
{
    /// <summary>Whether nothing is traded: flat candles without volume.</summary>
    internal bool IsQuiet { get; init; }
}
