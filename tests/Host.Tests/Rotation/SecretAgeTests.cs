using ActorNotice.Host.Rotation;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests.Rotation;

public sealed class SecretAgeTests : TestKit
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    public SecretAgeTests()
        : base(HandClock.Config)
    {
    }

    private HandClock Scheduler => HandClock.Of(Sys);

    [Fact]
    public async Task WhenATokenIsOlderThanWantedThenItIsNamedOnceAWeek()
    {
        await StartAsync(maxAge: 90 * Day, since: Scheduler.Now - 90 * Day + Look * 1.5);

        Scheduler.Advance(Look);
        ExpectNoMsg(TimeSpan.Zero);
        Scheduler.Advance(Look);
        Assert.Equal(AdminEvent.SecretOld, ExpectMsg<AdminNotice>().Event);

        Pass(7 * Day - Look);
        ExpectNoMsg(TimeSpan.Zero);
        Pass(Look);
        Assert.Equal(AdminEvent.SecretOld, ExpectMsg<AdminNotice>().Event);
    }

    [Fact]
    public async Task WhenNoAgeIsTooOldThenNothingIsSaid()
    {
        await StartAsync(Timeout.InfiniteTimeSpan, Scheduler.Now - 4_000 * Day);

        Pass(3 * Day);

        ExpectNoMsg(TimeSpan.Zero);
    }

    // look by look: the next one is scheduled when one has ended
    private void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Look) Scheduler.Advance(Look);
    }

    private async Task StartAsync(TimeSpan maxAge, DateTimeOffset since)
    {
        var source = new AgedSource(since);
        var settings = SettingsLoader.Load(SettingsRequest.Defaults).Settings;
        var security = settings.Security with { RotationEvery = Look, SecretMaxAge = maxAge };
        using var start = await SecretCatalog.LoadAsync([source]);
        var inUse = new SecretsInUse(start, RotatedSecret.Bot);
        var ports = new RotationPorts(TestActor, security, KeyEnvironment.Mainnet, new(), TimeProvider.System);
        // the trials are not reached: the token never changes
        var trials = new SecretTrials(settings, null!, new ServicePorts());
        Sys.ActorOf(Props.Create(() => new SecretRotation(
            _ => SecretCatalog.LoadAsync(new[] { source }, default).AsTask(), inUse, trials, ports)));
    }

    private sealed class AgedSource(DateTimeOffset since) : ISecretSource
    {
        public string Name => "a file";

        public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
        {
            var token = new FoundSecret(
                SecretName.TelegramBotToken, SecretText.From("1234567:FAKE-token-of-a-test-0123456789abcdef"), "token")
            {
                Since = since,
            };
            return ValueTask.FromResult(new SecretHarvest([token], []));
        }
    }
}
