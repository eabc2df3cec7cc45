using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>The product's own sockets; every frame is counted once the product is done with it.</summary>
internal sealed class CountingSockets(IStreamSocketFactory inner, FrameCount count) : IStreamSocketFactory
{
    public async Task<IStreamSocket> ConnectAsync(Uri address, CancellationToken cancellation) =>
        new CountingSocket(await inner.ConnectAsync(address, cancellation), count);

    private sealed class CountingSocket(IStreamSocket inner, FrameCount count) : IStreamSocket
    {
        public long FramesSent => inner.FramesSent;

        public Task SendAsync(ReadOnlyMemory<byte> utf8Text, CancellationToken cancellation) =>
            inner.SendAsync(utf8Text, cancellation);

        public Task<SocketEnd> ReceiveAllAsync(IFrameSink sink) => inner.ReceiveAllAsync(new CountingSink(sink, count));

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class CountingSink(IFrameSink inner, FrameCount count) : IFrameSink
    {
        public void OnFrame(ReadOnlySpan<byte> frame)
        {
            inner.OnFrame(frame);
            count.Add();
        }

        public void OnOversized(long bytes) => inner.OnOversized(bytes);
    }
}
