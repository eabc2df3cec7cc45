using System.Net.WebSockets;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>Frames as fast as the client reads them: a bare loop, our receive path, and that with its actors.</summary>
internal static class FloodBenchmark
{
    internal static async Task RunAsync(Options options)
    {
        using var child = new FloodChild();
        var settings = new ExchangeSettings { WebSocketEndpoint = child.Base, RestEndpoint = "http://127.0.0.1:9" };
        var scores = await Contest.RunAsync("flood", options, [
            new("bare ClientWebSocket + Utf8JsonReader", length => BareAsync(settings, length)),
            new("our receive path", length => ReceivePathAsync(settings, length)),
            new("the same with its actors", length => new ActorsRun(settings).MeasureAsync(length)),
        ]);
        Table.WriteContest(
            "flood: one connection, 200 streams, 2 % closed candles, server in another process", "frame", scores);
    }

    private static async Task<Reading> BareAsync(ExchangeSettings settings, TimeSpan length)
    {
        var count = new FrameCount();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(settings.WebSocketBase + "/market/stream"), CancellationToken.None);
        var loop = new ReferenceLoop(Streams.Of(FloodChild.Symbols), count);
        var reading = await EndAsync(count, length, socket.Abort, loop.RunAsync(socket));
        return loop.Signals > 0 ? reading : throw new InvalidOperationException("the bare loop decided nothing");
    }

    private static async Task<Reading> ReceivePathAsync(ExchangeSettings settings, TimeSpan length)
    {
        var count = new FrameCount();
        var closes = new FrameCount();
        var system = QuietSystem.Create();
        var sink = system.ActorOf(CountingActor.Props(closes));
        var streams = Streams.Of(FloodChild.Symbols);
        var dialect = new BinanceDialect(settings);
        using var factory = BinanceExchange.CreateSockets(settings);
        var socket = await new CountingSockets(factory, count).ConnectAsync(dialect.Address, CancellationToken.None);
        foreach (var request in dialect.Requests(isAdding: true, streams, 1))
            await socket.SendAsync(request.Utf8Text, CancellationToken.None);
        var parts = new StreamConnectionParts(settings, dialect, factory, new LatestPrices(), sink);
        var pump = new FramePump(1, sink, parts, system.Scheduler, new RejectionTally());
        pump.Expect(streams);
        var running = Task.Run(() => socket.ReceiveAllAsync(pump));
        var reading = await EndAsync(count, length, () => _ = socket.DisposeAsync().AsTask(), running);
        await system.Terminate();
        return reading;
    }

    private static async Task<Reading> EndAsync(FrameCount count, TimeSpan length, Action abort, Task running)
    {
        var reading = await count.MeasureAsync(length);
        abort();
        // it ends by the abort, and only by it
        await running.ContinueWith(static _ => { }, TaskScheduler.Default).WaitAsync(Pause.Patience);
        return reading;
    }
}
