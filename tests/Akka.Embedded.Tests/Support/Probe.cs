using System.Threading.Channels;
using Akka.Actor;

namespace Akka.Embedded.Tests.Support;

/// <summary>An actor that keeps what it is told, for a test to read.</summary>
public sealed class Probe
{
    private readonly Channel<(object Message, IActorRef Sender)> _received =
        Channel.CreateUnbounded<(object, IActorRef)>();

    public Probe(ActorSystem system, string? name = null)
    {
        var writer = _received.Writer;
        Ref = system.ActorOf(Props.Create(() => new Keeper(writer)), name);
    }

    public IActorRef Ref { get; }

    public IActorRef LastSender { get; private set; } = ActorRefs.Nobody;

    public async Task<T> Expect<T>()
    {
        var (message, sender) = await _received.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience);
        LastSender = sender;
        return Assert.IsType<T>(message, exactMatch: false);
    }

    public async Task Expect(params object[] messages)
    {
        foreach (var message in messages) Assert.Equal(message, await Expect<object>());
    }

    /// <summary>Whether nothing has come so far.</summary>
    public bool HasNothing => !_received.Reader.TryPeek(out _);

    /// <summary>Fails when anything came that was sent before this call.</summary>
    public async Task ExpectNothing()
    {
        var end = new object();
        Ref.Tell(end);
        Assert.Same(end, await Expect<object>());
    }

    public void Watch(IActorRef actor) => Ref.Tell(new WatchIt(actor));

    private sealed record WatchIt(IActorRef Actor);

    private sealed class Keeper : UntypedActor
    {
        private readonly ChannelWriter<(object, IActorRef)> _writer;

        public Keeper(ChannelWriter<(object, IActorRef)> writer) => _writer = writer;

        protected override void OnReceive(object message)
        {
            if (message is WatchIt watch) Context.Watch(watch.Actor);
            else _writer.TryWrite((message, Sender));
        }
    }
}
