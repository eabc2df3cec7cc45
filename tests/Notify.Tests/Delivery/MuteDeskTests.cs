using System.Text;
using Akka.Actor;
using ActorNotice.Market;
using ActorNotice.Notify.Mutes;
using ActorNotice.Notify.Tests.Journal;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wiring;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class MuteDeskTests : IDisposable
{
    private static readonly Symbol Btc = Symbol.Parse("BTCUSDT");
    private static readonly Symbol Chinese = Symbol.Parse("币安人生USDT");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTime _time = new();
    private readonly MemoryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void WhenTheServiceIsRestartedThenMutesGoOnForAsLongAsTheyHadLeft()
    {
        var before = new MuteDesk(_time, _store);
        before.Mute(new MuteSignals(Btc, Hour));
        before.Mute(new MuteSignals(Chinese, null));
        Assert.True(before.Snapshot().IsKept);
        _time.Advance(Hour / 2);

        var after = new MuteDesk(_time, _store);
        Assert.Equal([new MuteInForce(Btc, Hour / 2), new MuteInForce(Chinese, null)], after.Snapshot().Mutes.AsEnumerable());
        Assert.Null(after.TakeProblem());
        _time.Advance(Hour / 2);
        Assert.Equal([new MuteInForce(Chinese, null)], new MuteDesk(_time, _store).Snapshot().Mutes.AsEnumerable());
    }

    [Fact]
    public void WhenEverythingIsUnmutedThenNothingComesBackWithTheNextStart()
    {
        var before = new MuteDesk(_time, _store);
        before.Mute(new MuteSignals(null, null));
        before.Unmute(new UnmuteSignals(null));
        Assert.Empty(new MuteDesk(_time, _store).Snapshot().Mutes);
    }

    [Fact]
    public void WhenQuietHoursAreSetThenTheNextStartHasThemUntilTheSettingsCountAgain()
    {
        // The manual clock stands at midnight UTC.
        var night = new SetQuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0));
        new MuteDesk(_time, _store, Clock()).Quiet(night);
        var quiet = Clock();
        var desk = new MuteDesk(_time, _store, quiet);
        Assert.True(quiet.IsSilent(Some.SignalNotice()));
        desk.Quiet(night with { IsDefault = true });
        Assert.False(quiet.IsSilent(Some.SignalNotice()));
        var next = Clock();
        using var _ = new MuteDesk(_time, _store, next);
        Assert.False(next.IsSilent(Some.SignalNotice()));
    }

    [Fact]
    public void WhenAByteOfTheFileIsNotAsItWasThenNothingIsMutedAndThatIsTold()
    {
        var before = new MuteDesk(_time, _store);
        before.Mute(new MuteSignals(Btc, Hour));
        before.Quiet(new SetQuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)));
        var content = _store.ReadAll();
        for (var i = 0; i < content.Length; i++)
        {
            byte[] damaged = [.. content];
            damaged[i] ^= 1;
            _store.Replace(damaged);
            var desk = new MuteDesk(_time, _store);
            Assert.Empty(desk.Snapshot().Mutes);
            Assert.Equal("the file is damaged or was changed by hand", desk.TakeProblem());
            Assert.Null(desk.TakeProblem());
        }
    }

    [Theory]
    [InlineData("actornotice mutes 1\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("check \n")]
    [InlineData("actornotice mutes 1\n* never\ncheck 0000000000000000\n")]
    public void WhenTheFileIsSomethingElseThenItIsRefused(string content) =>
        Assert.Null(MuteText.Decode(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void WhenTheFileIsCutShortThenItIsRefusedAtEveryLength()
    {
        var whole = MuteText.Encode(new MuteRecord([new LastingMute(Btc, null)], null));
        for (var length = 1; length < whole.Length; length++) Assert.Null(MuteText.Decode(whole.AsSpan(0, length)));
        Assert.Equal(new LastingMute(Btc, null), Assert.Single(MuteText.Decode(whole)!.Mutes));
    }

    [Fact]
    public void WhenTheFileCannotBeWrittenThenTheMuteHoldsAndSaysThatItEndsWithTheProcess()
    {
        var desk = new MuteDesk(_time, _store);
        _store.IsFull = true;
        desk.Mute(new MuteSignals(Btc, null));
        Assert.True(desk.Holds(Btc));
        Assert.False(desk.Snapshot().IsKept);
    }

    [Fact]
    public async Task WhenTheServiceStartsMutedThenTheStartNoticeSaysSoAndADamagedFileIsTold()
    {
        var folder = Directory.CreateTempSubdirectory("actornotice-mutes-");
        var settings = new NotifySettings
        {
            Language = NoticeLanguage.English,
            Telegram = new TelegramSettings { Enabled = false },
            Journal = new JournalSettings { Path = Path.Combine(folder.FullName, "notices") },
        };
        await RunAsync(settings, new MuteSignals(Btc, null));
        Assert.Contains("🔕 Muted since before this start: BTCUSDT (until /unmute)", await RunAsync(settings, new MuteQuery()), StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(folder.FullName, "notices.mutes"), "BTCUSDT unmuted\n");
        var told = await RunAsync(settings, new MuteQuery());
        Assert.DoesNotContain("Muted since", told, StringComparison.Ordinal);
        Assert.Contains("Mutes and quiet hours of the last run are lost", told, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task<string> RunAsync(NotifySettings settings, object command)
    {
        using var console = new StringWriter();
        var system = ActorSystem.Create("mutes");
        var notifier = system.ActorOf(Notifier.Props(settings, new NotifierPorts { Time = TimeProvider.System, Console = console }));
        notifier.Tell(AdminNotices.Started("1", "testnet", 1, 1));
        await notifier.Ask<MutesInForce>(command, TimeSpan.FromSeconds(20));
        await notifier.Ask<OutboxDrained>(new DrainOutbox(), TimeSpan.FromSeconds(20));
        await system.Terminate();
        return console.ToString();
    }

    private QuietClock Clock() => new(new QuietSettings(), TimeZoneInfo.Utc, _time);
}
