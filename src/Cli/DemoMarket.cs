using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
namespace ActorNotice.Cli;
internal static class DemoMarket
{
    internal static SimulatedMarket Create(ulong seed) => SimulatedMarket.Generate(seed, [
        new GeneratedContract(new SymbolSpec(Symbol.Parse("BTCUSDT"), Price.Parse("0.1")), Price.Parse("60000")),
        new GeneratedContract(new SymbolSpec(Symbol.Parse("ETHUSDT"), Price.Parse("0.01")), Price.Parse("3000")),
        new GeneratedContract(new SymbolSpec(Symbol.Parse("SOLUSDT"), Price.Parse("0.01")), Price.Parse("150")),
        new GeneratedContract(new SymbolSpec(Symbol.Parse("XRPUSDT"), Price.Parse("0.0001")), Price.Parse("2")),
        new GeneratedContract(new SymbolSpec(Symbol.Parse("DOGEUSDT"), Price.Parse("0.00001")), Price.Parse("0.2")),
        new GeneratedContract(new SymbolSpec(Symbol.Parse("1000PEPEUSDT"), Price.Parse("0.0000001")), Price.Parse("0.01")),
    ]);
}
