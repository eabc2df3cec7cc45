using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Faults;

/// <summary>The exchange behind Kestrel obeys the same script.</summary>
public sealed class FaultsOverSocketsTests
{
    private const int Candles = 10;

    [Fact]
    public async Task WhenClosesAreDoubledThenARealSocketGetsThemTwice()
    {
        var klines = await PlayAsync("{ at = 0s, fault = duplicate }", 2 * Candles);

        Assert.Equal(
            Enumerable.Range(0, 2 * Candles).Select(static i => Some.StartMs + i / 2 * Some.Minute),
            klines.Select(static kline => kline.OpenMs));
    }

    [Fact]
    public async Task WhenFramesAreSplitThenARealSocketPutsThemTogether()
    {
        var klines = await PlayAsync("{ after-closes = 3, fault = split }", Candles);

        Assert.Equal(Candles, klines.Select(static kline => kline.OpenMs).Distinct().Count());
    }

    [Fact]
    public async Task WhenAConnectionIsDroppedAfterAnNthCloseThenARealSocketEndsThere()
    {
        await using var exchange = await StartAsync();
        using var play = FaultScript.Parse("[{ after-closes = 4, fault = drop }]").Play(exchange, null);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        var count = 0;
        while (await client.ReceiveTextAsync() is not null) count++;

        Assert.InRange(count, 1, Candles - 1);
    }

    private static async Task<List<Kline>> PlayAsync(string fault, int count)
    {
        await using var exchange = await StartAsync();
        using var play = FaultScript.Parse($"[{fault}]").Play(exchange, null);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");
        return await client.ReceiveKlinesAsync(count);
    }

    // A candle every 200 ms: time enough for what happens after one of them.
    private static Task<SimulatedExchange> StartAsync() => SimulatedExchange.StartAsync(
        Some.Recorded(Candles), new SimulatedExchangeOptions { Speed = 300, UpdatesPerCandle = 0, Settle = TimeSpan.Zero });
}
