using Akka.Actor;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>A notifier on scripted channels in a system of its own.</summary>
internal sealed class NotifierRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortDelay = TimeSpan.FromMilliseconds(10);

    public NotifierRig(params INoticeChannel[] channels)
        : this(new NotifySettings(), channels)
    {
    }

    public NotifierRig(NotifySettings settings, params INoticeChannel[] channels)
    {
        System = ActorSystem.Create("notify-test");
        Probe = new EventProbe(
            System,
            typeof(NoticeDelivered),
            typeof(NoticeFailed),
            typeof(ChannelFailed),
            typeof(ChannelRecovered),
            typeof(ChannelWarned));
        settings = settings with
        {
            Retry = new RetrySettings { FirstDelay = ShortDelay, MaxDelay = 2 * ShortDelay },
        };
        var memory = new NotifierMemory(channels, settings, Some.Writer(), NoticeJournal.Open(settings.Journal), seed: 1);
        Notifier = System.ActorOf(Props.Create(() => new NotifierActor(memory)), "notifier");
    }

    public ActorSystem System { get; }

    public EventProbe Probe { get; }

    public IActorRef Notifier { get; }

    public void Signal(string symbol = "BTCUSDT") =>
        Notifier.Tell(new Signal(Some.Long(symbol), System.Scheduler.HighResMonotonicClock));

    public Task<T> AskAsync<T>(object question) => Notifier.Ask<T>(question, Patience);

    public async ValueTask DisposeAsync() => await System.Terminate();
}
