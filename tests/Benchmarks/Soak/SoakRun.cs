using ActorNotice.Benchmarks.Harness;
using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Benchmarks.Soak;

/// <summary>
/// <c>soak [--days N] [--symbols N] [--speed X]</c>: a service in a process of its own watches contracts at four intervals over real
/// sockets, far faster than life. Ends with 1 when its memory at the end is more than a tenth above that after the first simulated
/// day, or when a candle is missing.
/// </summary>
internal static class SoakRun
{
    private const double DayMs = 86_400_000;
    private const double AllowedGrowth = 1.1;
    private const string Intervals = "1m,5m,15m,1h";

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var days = Arguments.Number(arguments, "--days", 7);
        var market = Market((int)Arguments.Number(arguments, "--symbols", 50));
        await using var exchange = await SimulatedExchange.StartAsync(market, new SimulatedExchangeOptions
        {
            Speed = Arguments.Number(arguments, "--speed", 2000),
            UpdatesPerCandle = 2,
            WeightPerMinute = int.MaxValue,
        });
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false });
        using var child = new SoakChild(Settings(market, exchange, telegram));
        var trace = await WatchAsync(exchange, child, days);
        var (decided, missing) = child.Finish();
        var growth = trace.Last / trace.FirstDay;
        Console.WriteLine(
            $"\n{Machine.Describe()}\n{days} simulated days, {market.Symbols.Count * 4} streams: {Text.Big(exchange.Counters.ClosesSent)} "
            + $"closes sent, {Text.Big(decided)} candles decided, {missing} missing, {Text.Big(telegram.Received.Length)} notices; "
            + $"memory {trace.FirstDay:0.0} MB after the first day, {trace.Last:0.0} MB at the end, ratio {Text.Ratio(growth)}, "
            + $"peak {trace.Peak:0.0} MB");
        return growth <= AllowedGrowth && missing == 0 && decided > 0 ? 0 : 1;
    }

    private static async Task<(double FirstDay, double Last, double Peak)> WatchAsync(
        SimulatedExchange exchange, SoakChild child, long days)
    {
        var (beganMs, firstDay, last, peak) = (0L, 0.0, 0.0, 0.0);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await ticks.WaitForNextTickAsync())
        {
            // time counts from the first candle that arrived
            if (exchange.Counters.ClosesSent == 0) continue;
            if (beganMs == 0) beganMs = exchange.NowMs;
            var day = (exchange.NowMs - beganMs) / DayMs;
            last = child.ResidentBytes / 1048576.0;
            if (last == 0) throw new InvalidOperationException("the service has ended by itself");
            peak = Math.Max(peak, last);
            if (firstDay == 0 && day >= 1) firstDay = last;
            Console.Error.Write(
                $"\rday {day:0.00} of {days}  {last:0.0} MB  {Text.Big(exchange.Counters.ClosesSent)} closes   ");
            if (day >= days) break;
        }

        return (firstDay == 0 ? last : firstDay, last, peak);
    }

    private static SimulatedMarket Market(int symbols) => SimulatedMarket.Generate(
        5, Enumerable.Range(0, symbols).Select(static index => new GeneratedContract(
            new SymbolSpec(Symbol.Parse($"SOAK{index}USDT"), Price.Parse("0.01")), Price.FromDecimal(50 + index))));

    private static IEnumerable<string> Settings(
        SimulatedMarket market, SimulatedExchange exchange, SimulatedTelegram telegram) =>
    [
        "exchange.environment=testnet",
        $"exchange.endpoints.websocket={exchange.WebSocketBase}",
        $"exchange.endpoints.rest={exchange.RestBase}",
        $"watch.symbols={string.Join(',', market.Symbols.Select(static spec => spec.Symbol))}",
        $"watch.intervals={Intervals}",
        // the market's clock runs away from the machine's
        "watch.stale-after=infinite",
        "notify.language=en",
        "notify.console.enabled=false",
        $"notify.telegram.api={telegram.Base}",
        "notify.telegram.pace.enabled=false",
    ];
}
