using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Host.Tests;

public sealed class SettingsLoaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-settings-");
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhenNothingIsGivenThenTheDefaultsAreValid()
    {
        var loaded = Load(null);

        Assert.Equal(20, loaded.Settings.Watch.Rule.Period);
        Assert.All(loaded.Entries, static entry => Assert.Equal(entry.Default, entry.Value));
    }

    [Fact]
    public void WhenLayersDisagreeThenTheCommandLineWinsOverTheEnvironmentOverTheFile()
    {
        var file = Write("actornotice.watch { bollinger { period = 30, deviations = 2.5 }, symbols = [SOLUSDT] }");
        _environment["BB_PERIOD"] = "40";
        _environment["SYMBOL"] = "BTCUSDT, ETHUSDT";

        var watch = Load(file, "watch.bollinger.period=50").Settings.Watch;

        Assert.Equal((50, 2.5m), (watch.Rule.Period, watch.Rule.Deviations));
        Assert.Equal([Symbol.Parse("BTCUSDT"), Symbol.Parse("ETHUSDT")], watch.Symbols.ToArray());
    }

    [Fact]
    public void WhenTheOriginalBotsNamesAreSetThenEachIsTaken()
    {
        _environment["INTERVAL"] = "5m";
        _environment["BB_STD_DEV"] = "2.2";
        _environment["BANDWIDTH_THRESHOLD"] = "0.04";
        _environment["WATCHDOG_TIMEOUT"] = "60000";
        _environment["BINANCE_TESTNET"] = "true";
        _environment["LOG_LEVEL"] = "WARNING";

        var settings = Load(null).Settings;

        Assert.Equal([Interval.Parse("5m")], settings.Watch.Intervals.ToArray());
        Assert.Equal((2.2m, 0.04m), (settings.Watch.Rule.Deviations, settings.Watch.Rule.SqueezeBandwidth));
        Assert.Equal(TimeSpan.FromMinutes(1), settings.Exchange.FirstFrameTimeout);
        Assert.Equal(ExchangeEnvironment.Testnet, settings.Exchange.Environment);
        Assert.Equal("wss://demo-fstream.binance.com", settings.Exchange.WebSocketBase);
    }

    [Fact]
    public void WhenSeveralThingsAreWrongThenEachIsToldWithItsPlaceAndNothingIsLoaded()
    {
        var file = Write("actornotice {\n  watch.bolinger.period = 20\n  notify.language = de\n}\nactornotic { }");
        _environment["BB_PERIOD"] = "many";

        var problems = Problems(() => Load(file, "exchange.endpoints.rest=http://example.com"));

        Assert.Contains($"{file}:2:3: actornotice.watch.bolinger: unknown setting; did you mean 'bollinger'?", problems);
        Assert.Contains(problems, p => p.StartsWith($"{file}:3:21: actornotice.notify.language: ", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.EndsWith("unknown setting; did you mean 'actornotice'?", StringComparison.Ordinal));
        Assert.Contains(problems, static p => p.Contains("BB_PERIOD", StringComparison.Ordinal));
        Assert.Contains(problems, static p => p.Contains("exchange.endpoints.rest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("actornotice { watch { symbols = [BTCUSDT }", ":1:")]
    [InlineData("actornotice {\n watch.symbols = \"BTCUSDT\n}", ":2:")]
    [InlineData("actornotice { watch.symbols = ${nowhere} }", ":1:")]
    public void WhenTheFileIsNotHoconThenTheProblemPointsAtThePlace(string text, string place)
    {
        var file = Write(text);

        Assert.Contains($"{file}{place}", Assert.Single(Problems(() => Load(file))), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnOverrideHasNoEqualsSignThenTheProblemShowsTheForm() =>
        Assert.Contains("path=value", Assert.Single(Problems(() => Load(null, "watch.symbols"))), StringComparison.Ordinal);

    [Fact]
    public void WhenTheFileUsesAnEnvironmentVariableAndVarsThenBothAreResolved()
    {
        var file = Write("vars.mine = [BTCUSDT]\nactornotice.watch { symbols = ${vars.mine}, intervals = [${MY_INTERVAL}] }");
        _environment["MY_INTERVAL"] = "4h";

        var watch = Load(file).Settings.Watch;

        Assert.Equal([new StreamKey(Symbol.Parse("BTCUSDT"), Interval.Parse("4h"))], watch.Streams);
    }

    [Fact]
    public void WhenTheFileHasAnAkkaBlockThenTheEngineGetsIt()
    {
        var file = Write("akka.actor.default-dispatcher.throughput = 7");

        Assert.Contains("throughput = 7", Load(file).Settings.AkkaHocon, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "test.conf");
        File.WriteAllText(file, text);
        return file;
    }

    private LoadedSettings Load(string? file, params string[] overrides) =>
        SettingsLoader.Load(new SettingsRequest(file, overrides, name => _environment.GetValueOrDefault(name)));

    private static List<string> Problems(Action load) =>
        [.. Assert.Throws<HoconException>(load).Problems.Select(static problem => problem.ToString())];
}
