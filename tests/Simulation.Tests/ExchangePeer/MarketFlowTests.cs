using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.ExchangePeer;

public sealed class MarketFlowTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task WhenARecordingIsPlayedThenEveryCandleClosesOnceInOrderAndUpdatesLeadToIt()
    {
        const int Candles = 50;
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(Candles), Some.AtOnce with { UpdatesPerCandle = 4 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        var seen = await client.ReceiveKlinesAsync(Candles * 5);

        Assert.Equal(
            Some.Minutes(Candles).Select(static candle => (candle.OpenTimeMs, candle.Close.ToDecimal())),
            seen.Where(static kline => kline.IsClosed).Select(static kline => (kline.OpenMs, kline.Close)));
        foreach (var candle in seen.GroupBy(static kline => kline.OpenMs)) AssertGrows([.. candle]);
        Assert.Equal(seen.Select(static kline => kline.EventMs).Order(), seen.Select(static kline => kline.EventMs));
    }

    [Fact]
    public async Task WhenSeveralIntervalsAreReadThenTheyAgree()
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(30), Some.AtOnce with { UpdatesPerCandle = 1 });
        await using var client = await StreamClient.ConnectAsync(
            exchange, "/market/ws/btcusdt@kline_1m/btcusdt@kline_3m/btcusdt@kline_15m");

        await exchange.Ended.WaitAsync(StreamClient.Patience);
        var seen = await client.ReceiveKlinesAsync((int)(exchange.Counters.ClosesSent + exchange.Counters.UpdatesSent));

        var minutes = seen.Where(static kline => kline is { IsClosed: true, Interval: "1m" }).ToList();
        var threes = seen.Where(static kline => kline is { IsClosed: true, Interval: "3m" }).ToList();
        Assert.Equal(30, minutes.Count);
        Assert.Equal(10, threes.Count);
        foreach (var three in threes)
        {
            var parts = minutes.Where(one => one.OpenMs >= three.OpenMs && one.CloseMs <= three.CloseMs).ToList();
            Assert.Equal((parts[0].Open, parts[^1].Close), (three.Open, three.Close));
            Assert.Equal((parts.Max(static one => one.High), parts.Min(static one => one.Low)), (three.High, three.Low));
            Assert.Equal((parts.Sum(static one => one.Volume), parts.Sum(static one => one.Trades)), (three.Volume, three.Trades));
        }
    }

    [Fact]
    public async Task WhenALongerCandleIsCutOffByTheEndOfTheRecordingThenItNeverCloses()
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(7), Some.AtOnce with { UpdatesPerCandle = 0 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_3m");

        await exchange.Ended.WaitAsync(StreamClient.Patience);

        Assert.Equal(2, exchange.Counters.ClosesSent);
    }

    [Fact]
    public async Task WhenMinutesAreMissingThenNothingIsInventedForThem()
    {
        var market = SimulatedMarket.FromSeries(
            [(Some.BtcMinutes, Some.Minutes(12).Where(static (_, index) => index is < 4 or > 6))]);
        await using var exchange = await SimulatedExchange.StartAsync(market, Some.AtOnce with { UpdatesPerCandle = 0 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m/btcusdt@kline_3m");

        await exchange.Ended.WaitAsync(StreamClient.Patience);
        var seen = await client.ReceiveKlinesAsync((int)exchange.Counters.ClosesSent);

        Assert.Equal(9, seen.Count(static kline => kline.Interval == "1m"));
        Assert.Equal([3L, 1, 2, 3], seen.Where(static kline => kline.Interval == "3m").Select(static kline => kline.Trades / 20));
        Assert.All(seen, static kline => Assert.True(kline.EventMs > kline.CloseMs));
    }

    [Fact]
    public async Task WhenAMinuteHasNoTradeThenItIsFlatWithoutTradeIdsAndStillCloses()
    {
        Candle[] candles = [Some.Candle(0, 100, 101, 99, 100), Some.Candle(1, 100, 100, 100, 100, trades: 0)];
        var market = SimulatedMarket.FromSeries([(Some.BtcMinutes, candles)]);
        await using var exchange = await SimulatedExchange.StartAsync(market, Some.AtOnce with { UpdatesPerCandle = 5 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        await client.ReceiveKlinesAsync(6);
        var update = await client.ReceiveTextAsync();
        var close = await client.ReceiveTextAsync();

        Assert.Contains("\"n\":0,\"x\":false", update, StringComparison.Ordinal);
        Assert.Contains("\"f\":-1,\"L\":-1", close, StringComparison.Ordinal);
        Assert.Contains("\"v\":\"0\",\"n\":0,\"x\":true", close, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheReaderIsSlowThenTheMarketWaitsAndNothingIsLost()
    {
        const int Candles = 3000;
        var options = Some.AtOnce with { UpdatesPerCandle = 2, SendBufferBytes = 2048 };
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(Candles), options);
        await using var slow = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        var first = await slow.ReceiveKlinesAsync(1);
        var rest = await slow.ReceiveKlinesAsync(Candles * 3 - 1);

        Assert.Equal(
            Some.Minutes(Candles).Select(static candle => candle.OpenTimeMs),
            first.Concat(rest).Where(static kline => kline.IsClosed).Select(static kline => kline.OpenMs));
    }

    [Fact]
    public async Task WhenAReaderTakesNothingForTooLongThenItIsCutOffAndTheOthersGoOn()
    {
        const int Candles = 40_000;
        var options = Some.AtOnce with
        {
            UpdatesPerCandle = 0,
            SendBufferBytes = 2048,
            ReaderPatience = TimeSpan.FromSeconds(2),
        };
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(Candles), options with { Settle = Tick });
        await using var stuck = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");
        await using var good = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        var seen = await good.ReceiveKlinesAsync(Candles);

        Assert.Equal(Some.StartMs + (Candles - 1) * Some.Minute, seen[^1].OpenMs);
        Assert.Equal(Candles, seen.Count);
    }

    [Fact]
    public async Task WhenTimeIsPacedThenEventsComeWithTheClockAndOnlyWhenSomethingChanged()
    {
        var time = new ManualTime();
        var options = new SimulatedExchangeOptions { StartMs = Some.StartMs, Speed = 1, CloseLag = TimeSpan.Zero };
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated(), options, time);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/dogeusdt@kline_1m");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        var seen = new List<Kline>();
        for (var ticks = 0; ticks < 300 && !seen.Exists(static kline => kline.IsClosed); ticks++)
        {
            var sent = exchange.Counters.UpdatesSent + exchange.Counters.ClosesSent;
            if (sent > seen.Count) seen.AddRange(await client.ReceiveKlinesAsync((int)sent - seen.Count));
            time.Advance(Tick);
            await WaitUntilAsync(() => exchange.NowMs >= Some.StartMs + (ticks + 1) * 250 || exchange.Counters.ClosesSent > 0);
        }

        Assert.All(seen, kline => Assert.True(kline.EventMs <= exchange.NowMs));
        Assert.Equal(seen.Count, seen.Select(static kline => (kline.OpenMs, kline.Trades, kline.IsClosed)).Distinct().Count());
        Assert.Single(seen, static kline => kline.IsClosed);
    }

    [Fact]
    public async Task WhenPausedThenTheClockStandsAndResumedItGoesOn()
    {
        var time = new ManualTime();
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Generated(), new SimulatedExchangeOptions { StartMs = Some.StartMs, Speed = 10 }, time);
        await WaitUntilAsync(() => { time.Advance(Tick); return exchange.NowMs > Some.StartMs; });

        exchange.Pause();
        var stands = exchange.NowMs;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(stands, exchange.NowMs);

        exchange.Resume();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(stands + 10_000, exchange.NowMs);
    }

    [Fact]
    public async Task WhenAnEpochIsGivenThenASecondProcessGoesOnWhereTheMarketWouldBe()
    {
        var time = new ManualTime();
        var options = new SimulatedExchangeOptions { StartMs = Some.StartMs, Speed = 20, Epoch = time.GetUtcNow() };
        await using (var first = await SimulatedExchange.StartAsync(Some.Recorded(500), options, time))
        {
            time.Advance(TimeSpan.FromSeconds(3));
            await WaitUntilAsync(() => first.NowMs == Some.StartMs + 60_000);
        }

        time.Advance(TimeSpan.FromSeconds(30));
        await using var second = await SimulatedExchange.StartAsync(Some.Recorded(500), options, time);

        await WaitUntilAsync(() => second.NowMs == Some.StartMs + 660_000);
    }

    [Fact]
    public async Task WhenARecordingWaitsForItsReaderThenTimeStandsUntilSubscriptionsHaveSettled()
    {
        var time = new ManualTime();
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(5), new SimulatedExchangeOptions { Speed = 60 }, time);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Some.StartMs, exchange.NowMs);

        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");
        await WaitUntilAsync(() => { time.Advance(TimeSpan.FromMilliseconds(400)); return exchange.Counters.ClosesSent > 0; });

        Assert.Equal(Some.StartMs, (await client.ReceiveKlinesAsync(1))[0].OpenMs);
    }

    [Fact]
    public async Task WhenTwoRunsHaveTheSameSeedThenTheirFramesAreTheSameBytes()
    {
        var first = await PlayAsync(11);
        var second = await PlayAsync(11);
        var other = await PlayAsync(12);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    internal static async Task WaitUntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(StreamClient.Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<List<string?>> PlayAsync(ulong seed)
    {
        var options = Some.AtOnce with { StartMs = Some.StartMs, WaitForSubscriber = true, CloseLag = TimeSpan.FromMilliseconds(150) };
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated(seed), options);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/dogeusdt@kline_1m");
        var texts = new List<string?>();
        while (texts.Count < 200) texts.Add(await client.ReceiveTextAsync());
        return texts;
    }

    private static void AssertGrows(List<Kline> candle)
    {
        Assert.True(candle[^1].IsClosed);
        foreach (var (earlier, later) in candle.Zip(candle.Skip(1)))
        {
            Assert.True(earlier.High <= later.High && earlier.Low >= later.Low && earlier.Open == later.Open);
            Assert.True(earlier.Volume <= later.Volume && earlier.Trades <= later.Trades);
            Assert.InRange(later.Close, later.Low, later.High);
        }
    }
}
