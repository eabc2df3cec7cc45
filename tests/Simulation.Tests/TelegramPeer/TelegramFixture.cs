using System.Net;
using System.Text.Json;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.TelegramPeer;

/// <summary>A server on manual time and a client for it.</summary>
public abstract class TelegramFixture : IAsyncLifetime, IDisposable
{
    private SimulatedTelegram? _telegram;

    internal ManualTime Time { get; } = new();

    protected HttpClient Http { get; } = new();

    protected SimulatedTelegram Telegram => _telegram ?? throw new InvalidOperationException("not started");

    protected virtual SimulatedTelegramOptions Options => new();

    public async Task InitializeAsync() => _telegram = await SimulatedTelegram.StartAsync(Options, Time);

    public async Task DisposeAsync() => await Telegram.DisposeAsync();

    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Uri Method(string name, string token = SimulatedTelegramOptions.DefaultToken) =>
        new(Telegram.Base, $"/bot{token}/{name}");

    protected Task<Answer> SendAsync(string text, long chat = 42, params (string Name, string Value)[] more) =>
        CallAsync("sendMessage", [("chat_id", $"{chat}"), ("text", text), .. more]);

    protected async Task<Answer> CallAsync(string method, params (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values.Select(static one => KeyValuePair.Create(one.Name, one.Value)));
        using var reply = await Http.PostAsync(Method(method), form);
        return await Answer.ReadAsync(reply);
    }

    public sealed record Answer(HttpStatusCode Status, JsonElement Json, TimeSpan? RetryAfter)
    {
        public string Description => Json.GetProperty("description").GetString() ?? "";

        public JsonElement Result => Json.GetProperty("result");

        internal static async Task<Answer> ReadAsync(HttpResponseMessage reply)
        {
            using var document = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
            return new Answer(reply.StatusCode, document.RootElement.Clone(), reply.Headers.RetryAfter?.Delta);
        }
    }
}
