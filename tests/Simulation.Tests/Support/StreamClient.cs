using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Tests.Support;

/// <summary>A plain WebSocket client that reads whole messages as JSON; every wait has an end.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 << 10];

    internal WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    internal static async Task<StreamClient> ConnectAsync(SimulatedExchange exchange, string path)
    {
        var client = new StreamClient();
        using var patience = new CancellationTokenSource(Patience);
        await client._socket.ConnectAsync(new Uri(exchange.WebSocketBase, path), patience.Token);
        return client;
    }

    internal async Task SendAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, patience.Token);
    }

    /// <summary>The next message's text; null when the connection ended.</summary>
    internal async Task<string?> ReceiveTextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var length = 0;
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
                if (result.MessageType == WebSocketMessageType.Close) return null;
                length += result.Count;
                if (result.EndOfMessage) return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
        catch (WebSocketException)
        {
            return null; // cut without a goodbye
        }
    }

    internal async Task<JsonElement> ReceiveAsync()
    {
        var text = await ReceiveTextAsync() ?? throw new InvalidOperationException("the connection ended");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Sends a request and gives its reply, skipping events before it.</summary>
    internal async Task<JsonElement> AskAsync(string text)
    {
        await SendAsync(text);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("result", out _) || message.TryGetProperty("code", out _)) return message;
        }
    }

    internal async Task<List<Kline>> ReceiveKlinesAsync(int count)
    {
        var klines = new List<Kline>(count);
        while (klines.Count < count) klines.Add(Kline.Read(await ReceiveAsync()));
        return klines;
    }

    internal Task CloseAsync() =>
        _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(Patience);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
