using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text;

namespace ActorNotice.Simulation.Loopback;

/// <summary>
/// The server's end of one WebSocket: moves bytes, answers pings, sends its own, closes. Knows no word of what the
/// bytes mean. Sending is thread-safe; <see cref="RunAsync"/> is called once.
/// </summary>
internal sealed class WebSocketPeer : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly WebSocketLimits _limits;
    private readonly SendBuffer _buffer;
    private readonly WakeSignal _wanted;
    private readonly WakeSignal _drained;
    private readonly CancellationTokenSource _stop = new(); // never disposed: anybody may abort at any time
    private readonly CancellationTokenRegistration _serverStop;
    private ITimer? _farewell;
    private long _lastPong;
    private volatile bool _closing;
    private volatile bool _ending;
    private volatile bool _held;
    private volatile bool _severed;

    internal WebSocketPeer(Stream stream, WebSocketLimits limits, TimeProvider time, CancellationToken stop)
    {
        (_stream, _limits, _time) = (stream, limits, time);
        _buffer = new SendBuffer(limits.SendBytes);
        (_wanted, _drained) = (new WakeSignal(time), new WakeSignal(time));
        _serverStop = stop.Register(Abort);
        _lastPong = time.GetTimestamp();
    }

    /// <summary>Whether frames still make sense.</summary>
    internal bool IsOpen => !_closing && !_stop.IsCancellationRequested;

    /// <summary>Queues a text frame if there is room.</summary>
    internal bool TrySend(ReadOnlySpan<byte> utf8) => TryQueue(WebSocketOpcode.Text, utf8, bounded: true);

    /// <summary>Queues a text frame whatever waits already: for the few answers to a client's own messages.</summary>
    internal void SendNow(ReadOnlySpan<byte> utf8) => TryQueue(WebSocketOpcode.Text, utf8, bounded: false);

    /// <summary>Queues a text frame, waiting for room; a reader that makes none for too long is cut off. One caller at
    /// a time.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>False when the frame was not queued because the socket is gone.</returns>
    internal async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken stop)
    {
        var since = _time.GetTimestamp();
        while (IsOpen && !stop.IsCancellationRequested)
        {
            if (TrySend(utf8.Span)) return true;
            var left = _limits.ReaderPatience - _time.GetElapsedTime(since);
            if (left <= TimeSpan.Zero) Abort();
            else await _drained.WaitAsync(left, stop);
        }

        return false;
    }

    /// <summary>Whether nothing leaves for a while: what is to be sent waits.</summary>
    internal bool IsHeld
    {
        get => _held;
        set
        {
            _held = value;
            if (!value) _wanted.Set();
        }
    }

    /// <summary>From now on nothing leaves and nothing that arrives is heard, as behind a line that broke without a
    /// word.</summary>
    internal void Sever() => _severed = true;

    /// <summary>Queues a text message in two frames, cut in its middle.</summary>
    internal void SendSplit(ReadOnlySpan<byte> utf8)
    {
        if (_closing || _severed) return;
        _buffer.AppendSplit(utf8);
        _wanted.Set();
    }

    /// <summary>Queues bytes past all framing; for faults.</summary>
    internal void SendRaw(ReadOnlySpan<byte> bytes)
    {
        _buffer.AppendRaw(bytes);
        _wanted.Set();
    }

    /// <summary>Says goodbye; the socket ends once the client has answered or the stream breaks.</summary>
    internal void Close(ushort code, string reason)
    {
        Span<byte> payload = stackalloc byte[125];
        BinaryPrimitives.WriteUInt16BigEndian(payload, code);
        var length = 2 + Encoding.UTF8.GetBytes(reason, payload[2..]);
        TryQueue(WebSocketOpcode.Close, payload[..length], bounded: false);
        _closing = true;
        _farewell ??= _time.CreateTimer(_ => Abort(), null, _limits.ReaderPatience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cuts the connection without a word.</summary>
    internal void Abort() => _stop.Cancel();

    /// <summary>Serves the socket until it ends, however it ends.</summary>
    /// <param name="onMessage">Called for each frame of a client but close: its kind, and the text of a complete
    /// message.</param>
    internal async Task RunAsync(Func<WebSocketOpcode, ReadOnlyMemory<byte>, ValueTask> onMessage)
    {
        await using var pings = _time.CreateTimer(_ => Ping(), null, _limits.PingEvery, _limits.PingEvery);
        var writing = WriteAsync();
        try
        {
            await ReadAsync(onMessage);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The client is gone, or we cut it off: both are an ordinary end, and nothing more can be said to it.
            _stop.Cancel();
        }

        // What is queued still goes out, the answer to a close frame above all.
        _ending = true;
        _wanted.Set();
        await Task.WhenAny(writing, PatienceAsync());
        _stop.Cancel();
        await writing;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _serverStop.DisposeAsync();
        await _wanted.DisposeAsync();
        await _drained.DisposeAsync();
        if (_farewell is not null) await _farewell.DisposeAsync();
    }

    // Awaited here: a delay that is cancelled takes those who wait for it directly to the thread pool.
    private async Task PatienceAsync() => await Task.Delay(_limits.ReaderPatience, _time, _stop.Token);

    private bool TryQueue(WebSocketOpcode opcode, ReadOnlySpan<byte> payload, bool bounded)
    {
        if (_closing || _severed) return true; // nothing may follow a close frame
        if (!_buffer.TryAppend(opcode, payload, bounded)) return false;
        _wanted.Set();
        return true;
    }

    private void Ping()
    {
        // Counted from the last pong, so the first ping's own period is in it.
        if (_time.GetElapsedTime(_lastPong) > _limits.PingEvery + _limits.PongWithin)
        {
            Abort();
            return;
        }

        Span<byte> payload = stackalloc byte[20];
        _time.GetUtcNow().ToUnixTimeMilliseconds().TryFormat(payload, out var length);
        TryQueue(WebSocketOpcode.Ping, payload[..length], bounded: false);
    }

    private async Task WriteAsync()
    {
        try
        {
            do
            {
                await _wanted.WaitAsync(_stop.Token);
                if (_held && !_ending) continue;
                await _stream.WriteAsync(_buffer.TakeAll(), _stop.Token);
                _drained.Set();
            }
            while (!_ending || !_buffer.IsEmpty);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The reading side notices the same end and finishes the connection.
            _stop.Cancel();
        }
    }

    private async Task ReadAsync(Func<WebSocketOpcode, ReadOnlyMemory<byte>, ValueTask> onMessage)
    {
        var reader = PipeReader.Create(_stream);
        var message = new MemoryStream();
        while (true)
        {
            var result = await reader.ReadAsync(_stop.Token);
            var arrived = result.Buffer;
            while (ClientFrame.TryCut(ref arrived, WebSocketLimits.LongestMessage, out var frame))
            {
                if (_severed) continue;
                if (frame is null || frame.Opcode == WebSocketOpcode.Close)
                {
                    Answer(frame);
                    return;
                }

                await HandleAsync(frame, message, onMessage);
            }

            reader.AdvanceTo(arrived.Start, arrived.End);
            if (result.IsCompleted) return;
        }
    }

    private async ValueTask HandleAsync(
        ClientFrame frame, MemoryStream message, Func<WebSocketOpcode, ReadOnlyMemory<byte>, ValueTask> onMessage)
    {
        if (frame.Opcode == WebSocketOpcode.Pong) _lastPong = _time.GetTimestamp();
        if (frame.Opcode == WebSocketOpcode.Ping) TryQueue(WebSocketOpcode.Pong, frame.Payload, bounded: false);
        if (frame.Opcode >= WebSocketOpcode.Close)
        {
            await onMessage(frame.Opcode, frame.Payload);
            return;
        }

        // A client that sends without end is no client.
        if (message.Length + frame.Payload.Length > WebSocketLimits.LongestMessage) Abort();
        message.Write(frame.Payload);
        if (!frame.IsFinal) return;
        await onMessage(WebSocketOpcode.Text, message.ToArray());
        message.SetLength(0);
    }

    // A close frame is answered with its own code; a broken protocol with 1002.
    private void Answer(ClientFrame? frame)
    {
        if (_closing) return;
        var code = frame is { Payload.Length: >= 2 } ? BinaryPrimitives.ReadUInt16BigEndian(frame.Payload)
            : frame is null ? (ushort)1002 : (ushort)1000;
        Close(code, "");
    }
}
