using System.Net.WebSockets;

namespace ActorNotice.Exchange.Sockets;

/// <summary>One open WebSocket: moves bytes, answers pings by itself, knows no domain word.</summary>
internal sealed class WebSocketConnection(WebSocket socket, SentFrames sent, int maxFrameBytes) : IStreamSocket
{
    // A peer that sends faster than we read would keep the loop running on one pool thread for ever.
    private const int FramesPerTurn = 256;

    public long FramesSent => sent.Count;

    public Task SendAsync(ReadOnlyMemory<byte> utf8Text, CancellationToken cancellation) =>
        socket.SendAsync(utf8Text, WebSocketMessageType.Text, endOfMessage: true, cancellation).AsTask();

    public async Task<SocketEnd> ReceiveAllAsync(IFrameSink sink)
    {
        using var buffer = new FrameBuffer(maxFrameBytes);
        var framesThisTurn = 0;
        while (true)
        {
            // no token: a registration a frame would cost more than the parsing; disposing the socket ends the wait
            var part = await socket.ReceiveAsync(buffer.Room, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) return End();
            if (!part.EndOfMessage)
            {
                buffer.AddPart(part.Count);
                continue;
            }

            buffer.AddLast(part.Count);
            Deliver(buffer, sink);
            if (++framesThisTurn < FramesPerTurn) continue;
            framesThisTurn = 0;
            await Task.Yield();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Deliver(FrameBuffer buffer, IFrameSink sink)
    {
        if (buffer.IsOversized) sink.OnOversized(buffer.TotalBytes);
        else sink.OnFrame(buffer.Frame);
        buffer.Clear();
    }

    private SocketEnd End() => new((int?)socket.CloseStatus, socket.CloseStatusDescription ?? "");
}
