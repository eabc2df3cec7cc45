using ActorNotice.Control;
using ActorNotice.Exchange;
using ActorNotice.Host.Reload;
using ActorNotice.Market;
using ActorNotice.Signals;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace ActorNotice.Host.Tests.Reload;

public sealed class SettingsDeskTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly Config Patient = ConfigurationFactory.ParseString("akka.test.single-expect-default = 30s");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-desk-");
    private readonly TestProbe _strategy;
    private readonly IActorRef _desk;
    private readonly SettingsRequest _request;

    public SettingsDeskTests()
        : base(Patient)
    {
        var main = Path.Combine(_folder.FullName, "main.conf");
        File.WriteAllText(main, "actornotice.watch { symbols = [BTCUSDT], bollinger.period = 20 }");
        Environment.Add("SECRET", "s3cr3t-value");
        _request = new SettingsRequest(main, ["watch.bollinger.deviations=2.5"], name => Environment.GetValueOrDefault(name))
        {
            OverrideFile = SettingsRequest.OverrideOf(main, static _ => null),
        };
        var settings = SettingsLoader.Load(_request).Settings;
        var watch = new WatchDesk(settings, new UniverseSeed(settings.Universe, null, [Symbol.Parse("BTCUSDT")]));
        _strategy = CreateTestProbe("strategy");
        var (request, strategy) = (_request, _strategy.Ref);
        _desk = Sys.ActorOf(Props.Create(() => new SettingsDesk(request, watch, strategy)), "settings-desk");
    }

    private Dictionary<string, string> Environment { get; } = [];

    private string Override => Path.Combine(_folder.FullName, "main.override.conf");

    [Fact]
    public void WhenAChangeIsTriedThenItIsShownWithWhatWouldHaveFiredAndNothingIsWritten()
    {
        _desk.Tell(new TrySetting("watch.bollinger.period", "30"), TestActor);
        var query = _strategy.ExpectMsg<RuleTrialQuery>();
        Assert.Equal((30, 2.5m), (query.Plan.Items[0].Settings.Rule.Period, query.Plan.Items[0].Settings.Rule.Deviations));
        var preview = new RuleTrial(new SignalCount(60, 1, 2), new SignalCount(50, 3, 4));
        _strategy.Reply(preview);
        var trial = ExpectMsg<SettingTrial>();
        Assert.Equal("watch.bollinger.period 20 → 30", Assert.Single(trial.Changes));
        Assert.Equal(preview, trial.Preview);
        Assert.False(File.Exists(Override));
    }

    [Theory]
    [InlineData("BTCUSDT,ETHUSDT", "BTCUSDT ETHUSDT")]
    [InlineData("ETHUSDT", "ETHUSDT")]
    [InlineData("top:50,!BTCUSDT", "")]
    public void WhenOtherSymbolsAreTriedThenWhatTheyWouldHaveFiredIsAskedForToo(string symbols, string planned)
    {
        _desk.Tell(new TrySetting("watch.symbols", symbols), TestActor);
        var plan = _strategy.ExpectMsg<RuleTrialQuery>().Plan;
        Assert.Equal(planned, string.Join(' ', plan.Items.Select(static item => item.Symbol.Name)));
    }

    [Fact]
    public void WhenAChangeIsMadeThenTheNextReadingHasItAboveTheFileAndTheFileStays()
    {
        Assert.Empty(Change("watch.bollinger.period", "30").Problems);
        Assert.Empty(Change("watch.intervals", "15m,1h").Problems);
        var settings = SettingsLoader.Load(_request).Settings;
        Assert.Equal((30, 2), (settings.Watch.Rule.Period, settings.Watch.Intervals.Length));
        Assert.Contains("Written by /set", File.ReadAllText(Override), StringComparison.Ordinal);
        Assert.Contains("= 20", File.ReadAllText(_request.File ?? ""), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenADefaultIsAskedForThenTheSettingsFileCountsAgain()
    {
        Change("watch.bollinger.period", "30");
        Change("watch.bollinger.period", "40");
        Assert.Empty(Change("watch.bollinger.period", null).Problems);
        Assert.Equal(20, SettingsLoader.Load(_request).Settings.Watch.Rule.Period);
    }

    [Fact]
    public void WhenAnOverrideExistsThenItIsAmongTheFilesThatAreFollowed() =>
        Assert.Contains(Override, SettingsLoader.Load(_request).Files);

    [Theory]
    [InlineData("watch.bollinger.period", "1", "not allowed")]
    [InlineData("watch.bolinger.period", "30", "did you mean")]
    [InlineData("watch.bollinger.deviations", "3", "--set is above it")]
    [InlineData("watch.bollinger.period", "20", "stays as it is")]
    [InlineData("notify.language", "en", "only watch.* can be set so")]
    [InlineData("watch.symbols", "${SECRET}", "plain words")]
    [InlineData("watch.symbols", "BTCUSDT\"\ninclude \"/etc/passwd", "plain words")]
    public void WhenAChangeIsNotAllowedThenItSaysWhyAndNothingIsWritten(string path, string value, string part)
    {
        var trial = Change(path, value);
        Assert.Contains(part, string.Join('\n', trial.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", string.Join('\n', trial.Problems), StringComparison.Ordinal);
        Assert.False(File.Exists(Override));
    }

    [Fact]
    public void WhenASettingIsAskedForThenItsValueIsTold()
    {
        _desk.Tell(new SettingQuery("watch.symbols"), TestActor);
        Assert.Equal("[BTCUSDT]", ExpectMsg<SettingValue>().Value?.Replace("\"", "", StringComparison.Ordinal));
        _desk.Tell(new SettingQuery("watch.nothing"), TestActor);
        Assert.Null(ExpectMsg<SettingValue>().Value);
    }

    protected override void AfterAll()
    {
        base.AfterAll();
        _folder.Delete(recursive: true);
    }

    private SettingTrial Change(string path, string? value)
    {
        _desk.Tell(new ChangeSetting(path, value, "user 1"), TestActor);
        return ExpectMsg<SettingTrial>();
    }
}
