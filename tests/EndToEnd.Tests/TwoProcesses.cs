using System.Text.Json;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>An <c>exchange</c> process and the arguments with which a <c>run</c> process finds it.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private readonly HttpClient _client = new();

    private TwoProcesses(CliProcess exchange) => Exchange = exchange;

    internal CliProcess Exchange { get; private set; }

    internal string WebSocket { get; private set; } = "";

    internal string Rest { get; private set; } = "";

    internal string Telegram { get; private set; } = "";

    internal string Token { get; private set; } = "";

    internal static async Task<TwoProcesses> StartAsync(params string[] exchangeArguments)
    {
        var peers = new TwoProcesses(CliProcess.Start(null, ["exchange", .. exchangeArguments]));
        peers.WebSocket = await peers.AddressAsync("websocket");
        peers.Rest = await peers.AddressAsync("rest");
        peers.Telegram = await peers.AddressAsync("telegram ");
        peers.Token = await peers.AddressAsync("bot token");
        return peers;
    }

    /// <summary>A service against these peers; settings beyond the addresses are the test's.</summary>
    internal CliProcess Run(params IEnumerable<string> settings) => Run([], settings);

    /// <summary>The same with a settings file.</summary>
    internal CliProcess RunWith(string file, params IEnumerable<string> settings) => Run(["--config", file], settings);

    private CliProcess Run(string[] arguments, IEnumerable<string> settings) => CliProcess.Start(
        new Dictionary<string, string> { ["TELEGRAM_BOT_TOKEN"] = Token, ["TELEGRAM_CHAT_ID"] = "1" },
        [
            "run", .. arguments, .. Arguments(
            [
                "exchange.environment=testnet", $"exchange.endpoints.websocket={WebSocket}", $"exchange.endpoints.rest={Rest}",
                $"notify.telegram.api={Telegram}", "notify.telegram.pace.enabled=false", "notify.language=en",
                "watch.stale-after=infinite", "exchange.backoff.first=50ms", "exchange.backoff.max=200ms", .. settings,
            ]),
        ]);

    /// <summary>The texts that Telegram took so far, in order.</summary>
    internal async Task<IReadOnlyList<string>> ReceivedAsync()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync(new Uri($"{Telegram}/received")));
        return [.. answer.RootElement.EnumerateArray().Select(static message => message.GetProperty("text").GetString() ?? "")];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Exchange.DisposeAsync();
    }

    private static IEnumerable<string> Arguments(IEnumerable<string> settings) =>
        settings.SelectMany(static setting => new[] { "--set", setting });

    private async Task<string> AddressAsync(string name) =>
        (await Exchange.LineAsync(line => line.StartsWith(name, StringComparison.Ordinal)))[name.Length..].Trim().Split(' ')[0];
}
