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

        var settings = Load(file, "watch.bollinger.period=50").Settings;

        Assert.Equal((50, 2.5m), (settings.Watch.Rule.Period, settings.Watch.Rule.Deviations));
        Assert.Equal(["BTCUSDT", "ETHUSDT"], settings.Universe.Terms.Select(static term => term.Text));
    }

    [Theory]
    [InlineData("/var/lib/actornotice", null, "/var/lib/actornotice/notices")]
    [InlineData("/var/lib/actornotice:/var/lib/other", null, "/var/lib/actornotice/notices")]
    [InlineData("/var/lib/actornotice", "/data/journal", "/data/journal")]
    [InlineData("/var/lib/actornotice", "", "")]
    [InlineData(null, null, "")]
    public void WhenTheServiceManagerKeepsAFolderThenTheJournalIsThereUnlessTheSettingsSayOtherwise(
        string? state, string? setting, string expected)
    {
        if (state is not null) _environment["STATE_DIRECTORY"] = state;
        string[] overrides = setting is null ? [] : [$"notify.journal.path=\"{setting}\""];
        Assert.Equal(expected, Load(null, overrides).Settings.Notify.Journal.Path);
    }

    [Theory]
    [InlineData(null, "/etc/actornotice/actornotice.override.conf")]
    [InlineData("/var/lib/actornotice", "/var/lib/actornotice/actornotice.override.conf")]
    public void WhenSettingsAreChangedByCommandThenTheFileIsWhereTheServiceMayWrite(string? state, string expected) => Assert.Equal(
        expected, SettingsRequest.OverrideOf("/etc/actornotice/actornotice.conf", _ => state));

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

        var settings = Load(file).Settings;

        Assert.Equal("BTCUSDT", Assert.Single(settings.Universe.Terms).Text);
        Assert.Equal([Interval.Parse("4h")], settings.Watch.Intervals.ToArray());
    }

    [Fact]
    public void WhenTheFileHasAnAkkaBlockThenTheEngineGetsIt()
    {
        var file = Write("akka { loglevel = DEBUG, actor.default-dispatcher.throughput = 7 }");

        var engine = Akka.Configuration.ConfigurationFactory.ParseString(Load(file).Settings.AkkaHocon);

        Assert.Equal(7, engine.GetInt("akka.actor.default-dispatcher.throughput", 0));
        Assert.Equal("DEBUG", engine.GetString("akka.loglevel", ""));
    }

    [Fact]
    public void WhenATermIsMalformedThenItsOwnLineIsNamedAndWhatIsAllowed()
    {
        var file = Write("actornotice.watch.symbols = [\n  BTCUSDT\n  \"top:many\"\n  \"volume>=5M\"\n]");

        var problem = Assert.Single(Problems(() => Load(file)));

        Assert.StartsWith(
            $"{file}:3:3: actornotice.watch.symbols: \"top:many\" is not allowed; it must be a list of terms such as BTCUSDT, all, top:50",
            problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenASymbolHasSettingsOfItsOwnThenTheyLieOverTheCommonOnes()
    {
        var file = Write("""
            actornotice.watch {
              bollinger { period = 30, deviations = 2.5 }, intervals = [1h]
              overrides {
                BTCUSDT { bollinger.period = 40, intervals = [15m, 1h] }
                "1000*" { rsi { enabled = true, period = 7 } }
              }
            }
            """);

        var loaded = Load(file, "watch.bollinger.deviations=3");
        var (common, overrides) = (loaded.Settings.Watch, loaded.Settings.Overrides);

        var btc = overrides.For(Symbol.Parse("BTCUSDT"), common);
        Assert.Equal((40, 3m, 2), (btc.Rule.Period, btc.Rule.Deviations, btc.Intervals.Length));
        Assert.Equal(7, overrides.For(Symbol.Parse("1000PEPEUSDT"), common).Rule.Rsi?.Period);
        Assert.Same(common, overrides.For(Symbol.Parse("ETHUSDT"), common));
        Assert.Equal(
            ["actornotice.watch.overrides.BTCUSDT.intervals", "actornotice.watch.overrides.BTCUSDT.bollinger.period"],
            loaded.Entries.Where(static entry => entry.Path.Contains(".BTCUSDT.", StringComparison.Ordinal))
                .Select(static entry => entry.Path));
    }

    [Fact]
    public void WhenAnOverrideIsWrongThenOnlyWhatIsWrittenInItIsReported()
    {
        var file = Write("""
            actornotice.watch {
              bollinger.deviations = 20
              overrides {
                BTCUSDT { bolinger.period = 40, symbols = [X], rsi.period = 1 }
                "BTC/USDT" { intervals = [1h] }
                ETHUSDT = 5
              }
            }
            """);

        var problems = Problems(() => Load(file));

        Assert.Equal(6, problems.Count);
        Assert.Contains(problems, p => p.StartsWith($"{file}:2:26: actornotice.watch.bollinger.deviations: 20", StringComparison.Ordinal));
        Assert.Contains(
            $"{file}:4:15: actornotice.watch.overrides.BTCUSDT.bolinger: unknown setting; did you mean 'bollinger'?", problems);
        Assert.Contains(problems, static p => p.Contains("overrides.BTCUSDT.symbols: unknown setting", StringComparison.Ordinal));
        Assert.Contains(problems, static p => p.Contains("overrides.BTCUSDT.rsi.period: 1 is not allowed", StringComparison.Ordinal));
        Assert.Contains(problems, static p => p.Contains("neither a symbol nor a pattern", StringComparison.Ordinal));
        Assert.Contains(problems, static p => p.Contains("overrides.ETHUSDT: an object", StringComparison.Ordinal));
    }

    [Fact]
    public void WhenFilesAreIncludedThenAllThatWereLookedForAreKnown()
    {
        var file = Write("include \"more.conf\"\ninclude \"absent\"");
        File.WriteAllText(Path.Combine(_folder.FullName, "more.conf"), "vars.x = 1");

        Assert.Equal(
            ["test.conf", "more.conf", "absent", "absent.json", "absent.conf"], Load(file).Files.Select(Path.GetFileName));
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
