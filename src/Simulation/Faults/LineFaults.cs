namespace ActorNotice.Simulation.Faults;

/// <summary>The kinds that concern connections, clocks and the market itself.</summary>
internal static class LineFaults
{
    private const string ByMeaning = "By how much the clock is wrong; negative = behind.";

    /// <summary>All of them.</summary>
    internal static IEnumerable<FaultKind> Kinds =>
    [
        new("drop", static _ => new DropFault(), static dice => new DropFault { Lasting = dice.Seconds(0, 90) }),
        new("half-open", static _ => new HalfOpenFault(), static _ => new HalfOpenFault()),
        // Shorter than the patience of a full buffer, which would end the connection.
        new("stall", static _ => new StallFault(), static dice => new StallFault { Lasting = dice.Seconds(1, 25) }),
        new("cut-24h", static _ => new DayCutFault(), static dice => new DayCutFault { Lasting = dice.Seconds(0, 30) }),
        new(
            "silence", static _ => new SilenceFault(),
            static dice => new SilenceFault { Lasting = dice.Seconds(5, 300) }),
        new("weight-exhaustion", static _ => new WeightFault(), static _ => new WeightFault()),
        new(
            "candle-gap",
            static read => new CandleGapFault
            {
                Symbol = read.Symbol(), Candles = read.Count("candles", 1, "How many candles of a minute."),
            },
            static dice => new CandleGapFault { Symbol = dice.Symbol(), Candles = 1 + dice.Next(5) }),
        new(
            "delisting", static read => new DelistingFault { Symbol = read.Symbol() },
            static dice => new DelistingFault { Symbol = dice.Symbol() }),
        new(
            "exchange-clock",
            static read => new ExchangeClockFault { By = read.Shift("by", TimeSpan.FromSeconds(30), ByMeaning) },
            static dice => new ExchangeClockFault { By = dice.Seconds(-60, 60), Lasting = dice.Seconds(60, 600) }),
        new(
            "machine-clock",
            static read => new MachineClockFault { By = read.Shift("by", TimeSpan.FromMinutes(5), ByMeaning) },
            static dice => new MachineClockFault { By = dice.Seconds(-3600, 3600), Lasting = dice.Seconds(60, 600) }),
    ];
}
