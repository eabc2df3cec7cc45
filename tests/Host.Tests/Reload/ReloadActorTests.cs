using ActorNotice.Host.Reload;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;
using Serilog.Events;

namespace ActorNotice.Host.Tests.Reload;

public sealed class ReloadActorTests : Akka.TestKit.Xunit2.TestKit
{
    private const string Begin = "actornotice.watch { symbols = [BTCUSDT], bollinger.period = 20 }";
    private static readonly TimeSpan Every = ReloadSettings.Default.Every;
    private static readonly Config Patient = ConfigurationFactory.ParseString("akka.test.single-expect-default = 30s");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-reload-");
    private readonly TestProbe _plan;
    private readonly TestProbe _admin;
    private readonly List<LogEventLevel> _levels = [];
    private readonly IActorRef _reload;

    public ReloadActorTests()
        : base(Patient.WithFallback(HandClock.Config))
    {
        (_plan, _admin) = (CreateTestProbe("plan"), CreateTestProbe("admin"));
        Write(Begin);
        var loaded = SettingsLoader.Load(new SettingsRequest(Main, ["watch.bollinger.deviations=2.5"], static _ => null));
        var running = new RunningSettings(loaded);
        var targets = new ReloadTargets(_plan.Ref, _admin.Ref, _levels.Add);
        _reload = Sys.ActorOf(Props.Create(() => new ReloadActor(running, targets)), "settings");
        Settle();
        Look();
        Look();
    }

    private string Main => Path.Combine(_folder.FullName, "main.conf");

    private HandClock Clock => HandClock.Of(Sys);

    [Fact]
    public void WhenNothingIsEditedThenNothingIsSaid()
    {
        for (var i = 0; i < 5; i++) Look();

        Assert.False(_plan.HasMessages);
        Assert.False(_admin.HasMessages);
    }

    [Fact]
    public void WhenARuleIsEditedThenItIsPlannedAndThenAnnouncedWithOldAndNew()
    {
        Edit(Begin.Replace("20", "30", StringComparison.Ordinal));

        var change = _plan.ExpectMsg<ChangeWatch>();
        Assert.Equal((30, 2.5m), (change.Settings.Watch.Rule.Period, change.Settings.Watch.Rule.Deviations));
        Assert.False(_admin.HasMessages);
        _plan.Reply(new WatchAdopted(["XUSDT is not trading (status SETTLING)"]));
        _admin.ExpectMsg<RewordNotices>();
        Assert.Equal(
            ["watch.bollinger.period 20 → 30", "XUSDT is not trading (status SETTLING)"],
            Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsApplied, "changes"));
    }

    [Fact]
    public void WhenSettingsAreEditedThenWhatBecameOfEachIsWrittenDown()
    {
        var audit = CreateTestProbe();
        Sys.EventStream.Subscribe(audit.Ref, typeof(AuditFact));

        Edit($"{Begin}\nactornotice.log.level = debug\nactornotice.log.file.retain = 3");
        Edit($"{Begin}\nactornotice.log.levle = debug");

        var facts = Enumerable.Range(0, 3).Select(_ => audit.ExpectMsg<AuditFact>()).ToList();
        Assert.All(facts, static fact => Assert.Equal(("settings.change", true), (fact.Action, fact.Security)));
        Assert.Equal(["in force", "needs a restart", "refused"], facts.Select(static fact => fact.Outcome));
        Assert.Equal("log.level \"info\" → \"debug\"", facts[0].Subject);
        Assert.StartsWith("log.file.retain", facts[1].Subject, StringComparison.Ordinal);
        Assert.Contains("log.levle", facts[2].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnEditorIsStillWritingThenTheFileIsReadOnceItHasSettled()
    {
        Write("actornotice.watch { sym");
        Look();
        Write(Begin.Replace("BTC", "ETH", StringComparison.Ordinal));
        Look();
        Assert.False(_admin.HasMessages);
        Assert.False(_plan.HasMessages);

        Look();

        Assert.Equal("ETHUSDT", Assert.Single(_plan.ExpectMsg<ChangeWatch>().Settings.Universe.Terms).Text);
    }

    [Fact]
    public void WhenAnEditIsWrongThenEveryProblemIsToldWithItsPlaceOnceAndNothingChanges()
    {
        Edit("actornotice {\n  watch.bollinger.period = 1\n  log.level = loud\n}");

        var problems = Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsRefused, "problems");
        Assert.Equal(2, problems.Length);
        Assert.StartsWith($"{Main}:2:28: actornotice.watch.bollinger.period: 1 is not allowed", problems[0], StringComparison.Ordinal);
        Assert.StartsWith($"{Main}:3:15: actornotice.log.level: ", problems[1], StringComparison.Ordinal);
        for (var i = 0; i < 3; i++) Look();
        Assert.False(_admin.HasMessages);
        Assert.False(_plan.HasMessages);
        Assert.Empty(_levels);
    }

    [Fact]
    public void WhenAWrongEditIsTakenBackThenTheAdminIsToldThatAllIsWell()
    {
        Edit("actornotice {");
        Assert.Equal(AdminEvent.SettingsRefused, _admin.ExpectMsg<AdminNotice>().Event);

        Edit(Begin);

        Assert.Contains("nothing has changed", Assert.Single(Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsApplied, "changes")), StringComparison.Ordinal);
        Assert.False(_plan.HasMessages);
    }

    [Fact]
    public void WhenTheExchangeRefusesThePlanThenTheOldSettingsStayAndTheNextEditIsComparedWithThem()
    {
        Edit(Begin.Replace("BTC", "BTX", StringComparison.Ordinal) + "\nactornotice.log.level = debug");
        _plan.ExpectMsg<ChangeWatch>();
        _plan.Reply(new WatchRefused([new Hocon.HoconProblem(null, "actornotice.watch.symbols", "BTXUSDT is unknown")]));
        Assert.Equal(
            ["actornotice.watch.symbols: BTXUSDT is unknown"],
            Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsRefused, "problems"));
        Assert.Empty(_levels);

        Edit(Begin.Replace("20", "21", StringComparison.Ordinal));

        Assert.Equal("BTCUSDT", Assert.Single(_plan.ExpectMsg<ChangeWatch>().Settings.Universe.Terms).Text);
        _plan.Reply(new WatchAdopted([]));
        _admin.ExpectMsg<RewordNotices>();
        Assert.Equal(
            ["watch.bollinger.period 20 → 21"], Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsApplied, "changes"));
    }

    [Fact]
    public void WhenLogAndLanguageAreEditedThenTheyAreInForceWithoutAPlan()
    {
        Edit(Begin + "\nactornotice { log.level = debug, notify { language = en, time-zone = UTC } }");

        Assert.Equal(new RewordNotices(NoticeLanguage.English, "UTC"), _admin.ExpectMsg<RewordNotices>());
        Assert.Equal(3, Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsApplied, "changes").Length);
        Assert.Equal([LogEventLevel.Debug], _levels);
        Assert.Equal(LogLevel.DebugLevel, Sys.EventStream.LogLevel);
        Assert.False(_plan.HasMessages);
    }

    [Fact]
    public void WhenASettingNeedsARestartThenThatIsSaidOnceAndTheRestIsInForce()
    {
        const string LogFile = "\nactornotice { log { file.path = x.log, level = debug } }";
        Edit(Begin + LogFile);

        _admin.ExpectMsg<RewordNotices>();
        Assert.Single(Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsApplied, "changes"));
        Assert.Equal(
            ["log.file.path \"\" → \"x.log\""],
            Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsNeedRestart, "paths"));

        Edit(Begin + LogFile + "\nakka.loglevel = INFO");
        Assert.Equal(2, Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsNeedRestart, "paths").Length);
        Edit(Begin + LogFile + "\nakka.loglevel = INFO # the same");
        Assert.False(_admin.HasMessages);
    }

    [Fact]
    public void WhenAnIncludedFileAppearsAndIsEditedThenItCounts()
    {
        Edit("include \"mine.conf\"\n" + Begin);
        Look();
        Look();
        Assert.False(_plan.HasMessages);
        var mine = Path.Combine(_folder.FullName, "mine.conf");

        // later text wins, so the included file must speak of something else
        File.WriteAllText(mine, "actornotice.watch.stale-after = soon");
        Look();
        Look();
        Assert.StartsWith(
            $"{mine}:1:", Assert.Single(Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsRefused, "problems")),
            StringComparison.Ordinal);
        File.WriteAllText(mine, "actornotice.watch.stale-after = 5m");
        Look();
        Look();

        Assert.Equal(TimeSpan.FromMinutes(5), _plan.ExpectMsg<ChangeWatch>().Settings.Watch.StaleAfter);
    }

    [Fact]
    public void WhenTheCommandLineSaysOtherwiseThenTheFileStaysBelowIt()
    {
        Edit(Begin + "\nactornotice.watch.bollinger.deviations = 3");

        Assert.False(_plan.HasMessages);
        Assert.False(_admin.HasMessages);
    }

    [Fact]
    public void WhenTheFileIsGoneThenTheOldSettingsStay()
    {
        File.Delete(Main);
        Look();
        Look();

        Assert.Contains(
            "cannot read", Assert.Single(Lines(_admin.ExpectMsg<AdminNotice>(), AdminEvent.SettingsRefused, "problems")),
            StringComparison.Ordinal);
    }

    protected override void AfterAll()
    {
        base.AfterAll();
        _folder.Delete(recursive: true);
    }

    private static string[] Lines(AdminNotice notice, AdminEvent kind, string parameter)
    {
        Assert.Equal(kind, notice.Event);
        return Assert.IsType<NoticeValue.Lines>(notice.Find(parameter)).Value.ToArray();
    }

    private void Write(string text) => File.WriteAllText(Main, text);

    private void Edit(string text)
    {
        Write(text);
        Look();
        Look();
    }

    private void Look()
    {
        Clock.Advance(Every);
        Settle();
    }

    private void Settle() => _reload.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
}
