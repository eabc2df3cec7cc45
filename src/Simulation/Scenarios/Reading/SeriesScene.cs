namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>What a series of candles must fit to.</summary>
/// <param name="Seed">Of the market.</param>
/// <param name="Zero">The story's zero.</param>
/// <param name="Length">How long it is played after that.</param>
internal sealed record SeriesScene(ulong Seed, DateTimeOffset Zero, TimeSpan Length)
{
    /// <summary>The zero, Unix ms.</summary>
    internal long ZeroMs => Zero.ToUnixTimeMilliseconds();
}
