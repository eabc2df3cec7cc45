using System.Buffers;
using System.Text;
using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Tests.Loopback;

public sealed class FramingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void WhenAFrameIsCutFromWhatArrivedThenItsPayloadIsUnmaskedWhateverItsLength(int length)
    {
        var payload = Encoding.ASCII.GetBytes(new string('x', length));
        var bytes = Masked(WebSocketOpcode.Text, payload).Concat(Masked(WebSocketOpcode.Ping, [1])).ToArray();
        var arrived = new ReadOnlySequence<byte>(bytes);

        Assert.True(ClientFrame.TryCut(ref arrived, 100_000, out var first));
        Assert.True(ClientFrame.TryCut(ref arrived, 100_000, out var second));
        Assert.False(ClientFrame.TryCut(ref arrived, 100_000, out _));

        Assert.Equal(payload, first?.Payload);
        Assert.Equal((WebSocketOpcode.Ping, true), (second?.Opcode, second?.IsFinal));
        Assert.True(arrived.IsEmpty);
    }

    [Fact]
    public void WhenAFrameIsNotCompleteThenNothingIsTaken()
    {
        var bytes = Masked(WebSocketOpcode.Text, new byte[300]);
        for (var length = 0; length < bytes.Length; length++)
        {
            var arrived = new ReadOnlySequence<byte>(bytes, 0, length);
            Assert.False(ClientFrame.TryCut(ref arrived, 1000, out _));
            Assert.Equal(length, arrived.Length);
        }
    }

    [Fact]
    public void WhenAFrameIsTooLongOrUnmaskedThenTheProtocolIsBroken()
    {
        var longer = new ReadOnlySequence<byte>(Masked(WebSocketOpcode.Text, new byte[11]));
        var bare = new ReadOnlySequence<byte>([0x81, 1, 65]);

        Assert.True(ClientFrame.TryCut(ref longer, 10, out var first));
        Assert.True(ClientFrame.TryCut(ref bare, 10, out var second));

        Assert.Null(first);
        Assert.Null(second);
    }

    [Fact]
    public void WhenTheBufferIsFullThenBoundedFramesWaitAndUnboundedOnesDoNot()
    {
        var buffer = new SendBuffer(capacity: 100);

        Assert.True(buffer.TryAppend(WebSocketOpcode.Text, new byte[500], bounded: true));
        Assert.False(buffer.TryAppend(WebSocketOpcode.Text, new byte[1], bounded: true));
        Assert.True(buffer.TryAppend(WebSocketOpcode.Pong, new byte[1], bounded: false));

        Assert.Equal(504 + 3, buffer.TakeAll().Length);
        Assert.True(buffer.IsEmpty);
        Assert.True(buffer.TryAppend(WebSocketOpcode.Text, "ok"u8, bounded: true));
        Assert.Equal([0x81, 2, (byte)'o', (byte)'k'], buffer.TakeAll().ToArray());
    }

    [Fact]
    public void WhenAFrameIsLargeThenItsHeaderHasTheLongLength()
    {
        var buffer = new SendBuffer(1 << 20);
        buffer.TryAppend(WebSocketOpcode.Text, new byte[70_000], bounded: true);

        var bytes = buffer.TakeAll();

        Assert.Equal([0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x70], bytes[..10].ToArray());
        Assert.Equal(70_010, bytes.Length);
    }

    [Fact]
    public void WhenAScriptHasSeveralRepliesThenTheyAreUsedInOrderByMethod()
    {
        var script = new PeerScript();
        script.Next("a", PeerReply.Html(500), times: 2);
        script.Next("*", PeerReply.Cut);

        Assert.Equal([500, 500, 0], Enumerable.Range(0, 3).Select(_ => script.TryTake("A", out var reply) ? reply.Status : -1));
        Assert.False(script.TryTake("a", out _));
        script.Next("a", PeerReply.Cut, int.MaxValue);
        script.Clear();
        Assert.False(script.TryTake("a", out _));
    }

    private static byte[] Masked(WebSocketOpcode opcode, byte[] payload)
    {
        byte[] mask = [0x12, 0x34, 0x56, 0x78];
        byte[] length = payload.Length switch
        {
            < 126 => [(byte)(0x80 | payload.Length)],
            <= ushort.MaxValue => [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length],
            _ => [0x80 | 127, 0, 0, 0, 0, 0, (byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length],
        };
        return [(byte)(0x80 | (byte)opcode), .. length, .. mask, .. payload.Select((value, i) => (byte)(value ^ mask[i % 4]))];
    }
}
