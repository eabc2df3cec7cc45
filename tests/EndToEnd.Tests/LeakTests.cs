using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;
using Microsoft.AspNetCore.Builder;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>
/// The leak campaign: every secret goes through every way that a run can fail, and then every byte the process wrote
/// (both outputs, log files, audit log) is searched for every form of every secret.
/// </summary>
public sealed class LeakTests : IDisposable
{
    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["BINANCE_API_KEY"] = "Zq7obviouslyFakeKeyOfTheLeakCampaign0000000000000000000000000000",
        ["BINANCE_API_SECRET"] = "Xw9obviouslyFakeSecretOfTheLeakCampaign0000000000000000000000000",
        ["TELEGRAM_BOT_TOKEN"] = "987654321:AAobviously-Fake_TokenOfTheLeakCamp",
        ["TELEGRAM_CHAT_ID"] = "-1009876543210",
        ["API_TOKEN"] = "Kb3+obviously/fake=\"api'token&of<the>leak%campaign",
        ["STORE_PASSPHRASE"] = "Jv5 obviously fake passphrase",
    };

    private readonly LeakHunt _hunt = new();

    [Fact]
    public async Task WhenAPeerEchoesEverythingInItsErrorsThenNoByteShowsASecret()
    {
        await using var echo = await EchoAsync();
        var address = echo.Urls.First();
        await EndAsync(CliProcess.Start(
            Secrets, Run(address, address, "watch.symbols=BTCUSDT")), "403", "halted", "Halted");

        AssertNoLeak();
    }

    [Fact]
    public async Task WhenNobodyListensThenNoByteShowsASecret()
    {
        const string Nowhere = "http://127.0.0.1:1";
        await EndAsync(CliProcess.Start(Secrets, Run(Nowhere, Nowhere, "watch.symbols=BTCUSDT")), "actornotice: halted");

        AssertNoLeak();
        Assert.Contains(
            "\"strategy.halt\"", File.ReadAllText(_hunt.PathOf("audit.log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheExchangeRefusesTheSignatureThenNoByteShowsASecret()
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            DemoMarket.Create(1),
            DemoMarket.Options() with { ApiKey = new SimulatedApiKey(Secrets["BINANCE_API_KEY"], "another secret") });
        await using var echo = await EchoAsync();
        await EndAsync(
            CliProcess.Start(Secrets, Run(exchange.RestBase.ToString(), echo.Urls.First(), "watch.symbols=BTCUSDT")), "halted");

        AssertNoLeak();
    }

    [Fact]
    public async Task WhenFurtherChannelsEchoEverythingThenNeitherLogNorJournalShowsTheirSecrets()
    {
        await using var exchange = await SimulatedExchange.StartAsync(DemoMarket.Create(1), DemoMarket.Options());
        await using var echo = await EchoAsync();
        var journal = _hunt.PathOf("notices");
        string[] hidden =
        [
            "-1008887776660", "55555:AAobviously-Fake_OtherTokenOfTheLeakCampaign", "Lm3obviouslyFakeWebhookKeyOfTheLeakCampaign",
            "/hooks/Nn8obviouslyFakePathOfTheLeakCampaign",
        ];
        var environment = new Dictionary<string, string>
        {
            ["NOTIFY_SECRETS"] = $"vip-chat={hidden[0]};vip-token={hidden[1]};ops-key={hidden[2]};ops-url={echo.Urls.First()}{hidden[3]}",
        };
        await EndAsync(
            CliProcess.Start(environment, Run(
                exchange.RestBase.ToString(), echo.Urls.First(), "watch.symbols=BTCUSDT", "notify.telegram.enabled=false",
                "notify.channels.ops.type=webhook", "notify.channels.vip.type=telegram", $"notify.journal.path={journal}")),
            "actornotice: halted");

        Assert.Contains("\tvip", await File.ReadAllTextAsync(journal), StringComparison.Ordinal);
        AssertNoLeak(hidden);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("doctor")]
    public async Task WhenAVerbReportsOnSecretsThenNoByteShowsOne(string verb)
    {
        await using var echo = await EchoAsync();
        string[] arguments = verb == "list" ? ["secrets", "list", "--json"] : ["doctor"];
        await EndAsync(CliProcess.Start(Secrets, [.. arguments, .. Settings(echo.Urls.First(), echo.Urls.First())]));

        AssertNoLeak();
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData(" {0}")]
    [InlineData("{0}\n{0}")]
    [InlineData("<{0}>")]
    public async Task WhenASecretIsMalformedThenItsRefusalDoesNotShowIt(string form)
    {
        var bad = Secrets.ToDictionary(
            static pair => pair.Key, pair => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, pair.Value));
        await EndAsync(CliProcess.Start(bad, "run"));

        AssertNoLeak();
    }

    [Fact]
    public void WhenASecretIsPlantedThenTheCampaignFindsEveryForm()
    {
        foreach (var form in LeakHunt.Forms(Secrets["TELEGRAM_BOT_TOKEN"]))
        {
            File.WriteAllText(_hunt.PathOf("planted"), $"xx{form}yy");
            Assert.ThrowsAny<Exception>(() => AssertNoLeak());
        }
    }

    public void Dispose() => _hunt.Dispose();

    private string[] Run(string exchange, string telegram, params string[] more) =>
        ["run", .. Settings(exchange, telegram), .. more.SelectMany(static setting => new[] { "--set", setting })];

    private string[] Settings(string exchange, string telegram) => [.. new[]
    {
        $"exchange.endpoints.rest={exchange}", $"exchange.endpoints.account={exchange}",
        $"exchange.endpoints.websocket={exchange.Replace("http", "ws", StringComparison.Ordinal)}",
        $"notify.telegram.api={telegram}", "log.level=trace", $"log.file.path={_hunt.PathOf("log.json")}",
        $"log.file.error-path={_hunt.PathOf("errors.json")}",
        $"security.audit-file={_hunt.PathOf("audit.log")}",
    }.SelectMany(static setting => new[] { "--set", setting })];

    private Task<int> EndAsync(CliProcess process, params string[] signs) => _hunt.EndAsync(process, signs);

    private void AssertNoLeak(params string[] more) =>
        _hunt.AssertNoLeak(Secrets.Concat(more.Select(static one => KeyValuePair.Create(one, one))));

    private static Task<WebApplication> EchoAsync() => LeakHunt.EchoAsync();
}
