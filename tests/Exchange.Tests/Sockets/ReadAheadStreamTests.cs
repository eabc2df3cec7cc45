using System.Net;
using System.Net.Sockets;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Tests.Sockets;

public class ReadAheadStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1_000)]
    public async Task WhenReadsHaveAnySizeThenTheBytesComeInOrder(int readSize)
    {
        var sent = new byte[10_000];
        new Random(3).NextBytes(sent);
        var (near, far) = await PairAsync();
        using var stream = new ReadAheadStream(near, mostBytes: 64);
        using var peer = far;
        var sending = peer.SendAsync(sent).ContinueWith(_ => peer.Shutdown(SocketShutdown.Send));

        var received = new List<byte>();
        var buffer = new byte[readSize];
        for (var count = 1; count > 0;)
        {
            count = await stream.ReadAsync(buffer.AsMemory());
            received.AddRange(buffer.AsSpan(0, count));
        }

        await sending;
        Assert.Equal(sent, received);
    }

    [Fact]
    public async Task WhenABlockIsInHandThenSmallReadsCompleteAtOnce()
    {
        var (near, far) = await PairAsync();
        using var stream = new ReadAheadStream(near, mostBytes: 64);
        using var peer = far;
        await peer.SendAsync(new byte[] { 1, 2, 3, 4 });
        var buffer = new byte[1];
        Assert.Equal(1, await stream.ReadAsync(buffer.AsMemory()));
        Assert.Equal(1, stream.Read(buffer, 0, 1));

        var pending = stream.ReadAsync(buffer.AsMemory());

        Assert.True(pending.IsCompletedSuccessfully);
        Assert.Equal(1, await pending);
    }

    private static async Task<(Socket Near, Socket Far)> PairAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var accepting = listener.AcceptSocketAsync();
        await near.ConnectAsync(listener.LocalEndpoint);
        return (near, await accepting);
    }
}
