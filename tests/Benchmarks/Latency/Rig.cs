using System.Collections.Immutable;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Market;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Benchmarks.Latency;

/// <summary>
/// The two ends of a notice: a stream server that sends closing frames one at a time, and a Telegram that says when a
/// request is complete. Both in this process, so on one clock.
/// </summary>
internal sealed class Rig : IAsyncDisposable
{
    // long enough for a window to be decided, short enough for many samples
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(2);

    private readonly TaskCompletionSource<StreamPeer> _subscribed =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StreamServer _server;
    private readonly SpikeSeries _series = new(Stream);
    private SimulatedTelegram? _telegram;
    private TaskCompletionSource<TimeSpan>? _arrival;
    private Meter _sent;

    private Rig() => _server = new StreamServer(1, peer => _subscribed.SetResult(peer));

    /// <summary>The one stream of this benchmark.</summary>
    internal static StreamKey Stream { get; } = new(Streams.Symbols(1)[0], Interval.OneMinute);

    /// <summary>What stands in for the exchange's WebSocket endpoint.</summary>
    internal string WebSocketBase => _server.Base;

    /// <summary>What stands in for Telegram.</summary>
    internal Uri TelegramBase => _telegram?.Base ?? throw new InvalidOperationException("not started");

    /// <summary>What a service needs to be measured here.</summary>
    internal IReadOnlyList<string> Settings =>
    [
        "exchange.environment=testnet",
        $"exchange.endpoints.websocket={WebSocketBase}",
        // nobody listens there: symbols are then taken as they are
        "exchange.endpoints.rest=http://127.0.0.1:9",
        "exchange.history.enabled=false",
        $"watch.symbols={Stream.Symbol}",
        $"watch.intervals={Stream.Interval}",
        "watch.history.depth=0",
        // the candles run ahead of every clock
        "watch.stale-after=infinite",
        "notify.language=en",
        "notify.console.enabled=false",
        $"notify.telegram.api={TelegramBase}",
        "notify.telegram.pace.enabled=false",
    ];

    internal static async Task<Rig> StartAsync()
    {
        var rig = new Rig();
        rig._telegram = await SimulatedTelegram.StartAsync(
            new SimulatedTelegramOptions { EnforceLimits = false, OnMessage = rig.OnMessage });
        return rig;
    }

    /// <summary>Signals one after the other for a length of time; ms from writing the frame to the complete
    /// request.</summary>
    internal async Task<ImmutableArray<double>> MeasureAsync(TimeSpan length)
    {
        var peer = await _subscribed.Task.WaitAsync(Pause.Patience);
        var samples = ImmutableArray.CreateBuilder<double>();
        var meter = Meter.Start();
        while (meter.Elapsed < length) samples.Add(await SampleAsync(peer));
        return samples.ToImmutable();
    }

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        if (_telegram is not null) await _telegram.DisposeAsync();
    }

    private async Task<double> SampleAsync(StreamPeer peer)
    {
        peer.Send(_series.Calm());
        await Task.Delay(Breath, TimeProvider.System);
        var arrival = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var spike = _series.Spike();
        _sent = Meter.Start();
        Volatile.Write(ref _arrival, arrival);
        peer.Send(spike);
        return (await arrival.Task.WaitAsync(Pause.Patience)).TotalMilliseconds;
    }

    private void OnMessage(ReceivedMessage message)
    {
        // what the service says to its admin is none of the signals
        if (message.Text.Contains(Stream.Symbol.Name, StringComparison.Ordinal)
            && message.Text.Contains("LONG", StringComparison.Ordinal))
            Interlocked.Exchange(ref _arrival, null)?.SetResult(_sent.Elapsed);
    }
}
