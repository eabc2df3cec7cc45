using System.Net.WebSockets;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>Listens to kline streams and writes down what comes: closed candles as CSV, frames as they are. Connects
/// again after a cut; what was missed meanwhile stays missing.</summary>
public sealed class StreamRecorder : IDisposable
{
    private const int LargestFrame = 1 << 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(5);

    private readonly KlineArchive? _archive;
    private readonly FrameFile? _frames;
    private readonly TimeProvider _time;
    private readonly byte[] _buffer = new byte[LargestFrame];
    private long _flushedAt;

    /// <summary>Prepares the files.</summary>
    /// <param name="folder">Where candles go; null = nowhere.</param>
    /// <param name="frames">Where frames go; null = nowhere.</param>
    /// <param name="time">The machine's time.</param>
    public StreamRecorder(string? folder, string? frames, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _archive = folder is null ? null : new KlineArchive(folder);
        _frames = frames is null ? null : FrameFile.Create(frames);
        (_time, _flushedAt) = (time, time.GetTimestamp());
    }

    /// <summary>Frames heard.</summary>
    public long Frames { get; private set; }

    /// <summary>Candles written.</summary>
    public long Candles => _archive?.Written ?? 0;

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
                await Task.Delay(Pause, _time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The one way out.
        }

        Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
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

    private void Take(RecordedFrame frame)
    {
        Frames++;
        _frames?.Add(frame);
        if (KlineEvent.Read(frame.Utf8) is not { IsClosed: true } candle) return;
        _archive?.Add(candle);
        OnClose?.Invoke();
    }

    private void Flush()
    {
        _archive?.Flush();
        _frames?.Flush();
        _flushedAt = _time.GetTimestamp();
    }
}
