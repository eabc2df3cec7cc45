using Akka.Actor;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>The dead man's heartbeat, against a server on loopback.</summary>
public sealed class HeartbeatTests
{
    [Fact]
    public async Task WhenTheServiceLivesThenTheAddressIsCalledAndAHaltEndsIt()
    {
        await using var server = await FakeTelegram.StartAsync();
        var beats = System.Threading.Channels.Channel.CreateUnbounded<string>();
        for (var i = 0; i < 1_000; i++)
            server.Then(context => beats.Writer.WriteAsync(context.Request.Path).AsTask());
        var system = ActorSystem.Create("heart");
        var settings = new NotifySettings { HeartbeatEvery = TimeSpan.FromMilliseconds(20) };
        var target = HttpTarget.Of(SecretText.From($"{server.Api}/ping/secret"), "heartbeat-url");
        var memory = new NotifierMemory(
            [new ScriptedChannel()], settings, Some.Writer(), NoticeJournal.Open(settings.Journal), seed: 1)
        {
            Heartbeat = new HttpPost(target, HttpHandlers.Create(target.Address), TimeProvider.System),
        };
        var notifier = system.ActorOf(Props.Create(() => new NotifierActor(memory)), "notifier");
        for (var i = 0; i < 3; i++) Assert.Equal("/ping/secret", await beats.Reader.ReadAsync());
        var heart = await system.ActorSelection(notifier.Path / "heart-beat").ResolveOne(TimeSpan.FromSeconds(20));
        var watcher = system.ActorOf(Props.Create(() => new Mourner(heart)));
        notifier.Tell(AdminNotices.Halted("x"));
        Assert.True(await watcher.Ask<bool>("dead?", TimeSpan.FromSeconds(20)));
        await system.Terminate();
    }

    private sealed class Mourner : ReceiveActor
    {
        private IActorRef? _asker;
        private bool _isDead;

        public Mourner(IActorRef heart)
        {
            Context.Watch(heart);
            Receive<Terminated>(_ => Say(isDead: true));
            Receive<string>(_ =>
            {
                _asker = Sender;
                Say(_isDead);
            });
        }

        private void Say(bool isDead)
        {
            _isDead = isDead;
            if (_isDead) _asker?.Tell(true);
        }
    }
}
