using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>The exchange's end of a socket that exists in memory only.</summary>
internal sealed class FakeSocket(Uri address) : IStreamSocket
{
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IFrameSink> _sink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long _framesSent;

    public Uri Address { get; } = address;

    public long FramesSent => Volatile.Read(ref _framesSent);

    public Task Disposed => _disposed.Task;

    public Task SendAsync(ReadOnlyMemory<byte> utf8Text, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _framesSent);
        _sent.Writer.TryWrite(Encoding.UTF8.GetString(utf8Text.Span));
        return Task.CompletedTask;
    }

    public Task<SocketEnd> ReceiveAllAsync(IFrameSink sink)
    {
        _sink.SetResult(sink);
        return _end.Task;
    }

    public ValueTask DisposeAsync()
    {
        _end.TrySetException(new ObjectDisposedException(nameof(FakeSocket)));
        _disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }

    /// <summary>The next message of the client.</summary>
    public async Task<string> SentAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _sent.Reader.ReadAsync(patience.Token);
    }

    public bool HasSent => _sent.Reader.TryPeek(out _);

    /// <summary>Reads the next request and accepts it; the streams it names.</summary>
    public async Task<(string Method, string[] Streams)> AcceptAsync()
    {
        var (method, streams, id) = Parse(await SentAsync());
        await DeliverAsync($$"""{"result":null,"id":{{id}}}""");
        return (method, streams);
    }

    public async Task DeliverAsync(string frame) => (await _sink.Task).OnFrame(Encoding.UTF8.GetBytes(frame));

    /// <summary>The socket answers pings by itself, unseen by its owner.</summary>
    public void SendAutomatic(int frames) => Interlocked.Add(ref _framesSent, frames);

    public void Close(int code, string reason) => _end.TrySetResult(new SocketEnd(code, reason));

    public void Break(Exception failure) => _end.TrySetException(failure);

    public static (string Method, string[] Streams, long Id) Parse(string request)
    {
        using var json = JsonDocument.Parse(request);
        var names = json.RootElement.GetProperty("params").EnumerateArray().Select(static name => name.GetString() ?? "");
        return (json.RootElement.GetProperty("method").GetString() ?? "", [.. names], json.RootElement.GetProperty("id").GetInt64());
    }
}
