using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using ActorNotice.Benchmarks.Flood;
using ActorNotice.Market;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Benchmarks.Latency;

/// <summary>The yardstick: <see cref="ReferenceLoop"/> and one HttpClient. No retry, no pace, no outbox.</summary>
internal sealed class BareBot : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly HttpClient _http = new();
    private readonly Uri _send;

    private BareBot(Uri telegram) =>
        _send = new Uri(telegram, $"/bot{SimulatedTelegramOptions.DefaultToken}/sendMessage");

    internal static async Task<BareBot> StartAsync(Rig rig)
    {
        var bot = new BareBot(rig.TelegramBase);
        await bot._socket.ConnectAsync(new Uri(rig.WebSocketBase + "/market/stream"), CancellationToken.None);
        var loop = new ReferenceLoop(
            [Rig.Stream], new FrameCount(), (stream, close) => _ = bot.NotifyAsync(stream, close));
        _ = loop.RunAsync(bot._socket);
        return bot;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
    }

    private async Task NotifyAsync(StreamKey stream, double close)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"LONG {stream} price {close}");
        var json = $"{{\"chat_id\":4242,\"text\":\"{text}\"}}";
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(_send, body);
        answer.EnsureSuccessStatusCode();
    }
}
