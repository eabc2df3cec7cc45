using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>Ready-made worlds.</summary>
internal static class Worlds
{
    /// <summary>So many lively contracts, named A0USDT, B1USDT …</summary>
    internal static SimulatedMarket Market(int symbols, ulong seed = 7) => SimulatedMarket.Generate(
        seed, Enumerable.Range(0, symbols).Select(static index => new GeneratedContract(
            new SymbolSpec(Symbol.Parse($"{(char)('A' + index % 26)}{index}USDT"), Price.Parse("0.01")),
            Price.FromDecimal(50 + index))
        {
            MinuteVolatility = 0.004,
        }));

    internal static VirtualWorldOptions Options(int symbols, ulong seed = 7) => new(Market(symbols, seed));
}
