using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using ActorNotice.Exchange;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>Listens to kline streams and writes down what comes: closed candles as CSV, frames as they are. Connects
/// again after a cut and asks history for the candles missed meanwhile; what cannot be had is named.</summary>
public sealed class StreamRecorder : IDisposable
{
    private const int LargestFrame = 1 << 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(5);

    private readonly KlineArchive? _archive;
    private readonly CandleKeeper? _keeper;
    private readonly FrameFile? _frames;
    private readonly TimeProvider _time;
    private readonly byte[] _buffer = new byte[LargestFrame];
    private readonly Action<string> _tell;
    private long _flushedAt;

    /// <summary>Prepares the files.</summary>
    /// <param name="folder">Where candles go; null = nowhere.</param>
    /// <param name="frames">Where frames go; null = nowhere.</param>
    /// <param name="time">The machine's time.</param>
    /// <param name="rest">The exchange's history, for candles that are missed; null = none.</param>
    /// <param name="tell">Is told of cuts and of candles that were missed, a line each, from any thread; null =
    /// nobody.</param>
    public StreamRecorder(
        string? folder, string? frames, TimeProvider time, IMarketRest? rest = null, Action<string>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _tell = tell ?? (static _ => { });
        _archive = folder is null ? null : new KlineArchive(folder);
        _keeper = _archive is null ? null : new CandleKeeper(_archive, new HoleFiller(rest, time), _tell);
        _frames = frames is null ? null : FrameFile.Create(frames);
        (_time, _flushedAt) = (time, time.GetTimestamp());
    }

    /// <summary>Frames heard.</summary>
    public long Frames { get; private set; }

    /// <summary>Candles written.</summary>
    public long Candles => _archive?.Written ?? 0;

    /// <summary>Candles of them that came from history, after a cut.</summary>
    public long Filled => _keeper?.Filled ?? 0;

    /// <summary>Candles that could not be had.</summary>
    public long Missing => _keeper?.Missing ?? 0;

    /// <summary>Connections that ended before they should.</summary>
    public long Cuts { get; private set; }

    /// <summary>Called after each close that was heard; null = nobody.</summary>
    internal Action? OnClose { get; init; }

    /// <summary>Records until it is stopped.</summary>
    /// <param name="address">The combined stream: <c>wss://host/market/stream</c>.</param>
    /// <param name="streams">What is listened to.</param>
    /// <param name="stop">Ends it.</param>
    public async Task RunAsync(Uri address, IReadOnlyCollection<StreamKey> streams, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(streams);
        var query = string.Join('/', streams.Select(static stream => stream.ToStreamName()));
        var whole = new Uri($"{address}?streams={query}");
        try
        {
            while (true)
            {
                await ListenUntilCutAsync(whole, stop);
                Cuts++;
                _tell("the line was cut; connecting again");
                Mark(Cuts);
                await Task.Delay(Pause, _time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The one way out.
        }

        if (_keeper is not null) await _keeper.FinishAsync(Patience, _time);
        Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _keeper?.Dispose();
        _archive?.Dispose();
        _frames?.Dispose();
    }

    private async Task ListenUntilCutAsync(Uri address, CancellationToken stop)
    {
        try
        {
            await ListenAsync(address, stop);
        }
        catch (WebSocketException)
        {
            // Counted and told at the end; the next try may find the line mended.
        }
    }

    private async Task ListenAsync(Uri address, CancellationToken stop)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, stop);
        while (await ReceiveAsync(socket, stop) is { } length)
        {
            Take(new RecordedFrame(_time.GetUtcNow().ToUnixTimeMilliseconds(), _buffer.AsMemory(0, length)));
            if (_time.GetElapsedTime(_flushedAt) >= FlushEvery) Flush();
        }
    }

    private async Task<int?> ReceiveAsync(ClientWebSocket socket, CancellationToken stop)
    {
        for (var length = 0; ;)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), stop);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (part.EndOfMessage) return length;
            if (length == LargestFrame) throw new WebSocketException("a frame of more than 1 MB");
        }
    }

    // In its place among the frames, so that nobody takes the stretch behind it for a quiet market.
    private void Mark(long cuts) => _frames?.Add(new RecordedFrame(
        _time.GetUtcNow().ToUnixTimeMilliseconds(),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"recorder\":\"cut\",\"number\":{cuts}}}"))));

    private void Take(RecordedFrame frame)
    {
        Frames++;
        _frames?.Add(frame);
        if (KlineEvent.Read(frame.Utf8) is not { IsClosed: true } candle) return;
        _keeper?.Take(candle);
        OnClose?.Invoke();
    }

    private void Flush()
    {
        _keeper?.Flush();
        _frames?.Flush();
        _flushedAt = _time.GetTimestamp();
    }
}
