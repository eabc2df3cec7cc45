using System.Threading.Channels;
using Akka.Actor;

namespace ActorNotice.Notify.Tests.Support;

/// <summary>Hears the EventStream and hands its events to the test in order.</summary>
internal sealed class EventProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // only a broken run waits so long

    private readonly Channel<object> _heard = Channel.CreateUnbounded<object>();

    public EventProbe(ActorSystem system, params Type[] types)
    {
        var ear = system.ActorOf(Props.Create(() => new Ear(_heard.Writer)));
        foreach (var type in types) system.EventStream.Subscribe(ear, type);
    }

    /// <summary>The next event, which must be of a type.</summary>
    public async Task<T> NextAsync<T>() => Assert.IsType<T>(await NextAnyAsync());

    /// <summary>The next event.</summary>
    public Task<object> NextAnyAsync() => _heard.Reader.ReadAsync().AsTask().WaitAsync(Patience, TimeProvider.System);

    /// <summary>The next events, all of a type.</summary>
    public async Task<List<T>> NextAsync<T>(int count)
    {
        List<T> events = [];
        while (events.Count < count) events.Add(await NextAsync<T>());
        return events;
    }

    /// <summary>Everything heard and not yet taken.</summary>
    public List<object> Rest()
    {
        List<object> events = [];
        while (_heard.Reader.TryRead(out var next)) events.Add(next);
        return events;
    }

    private sealed class Ear : ReceiveActor
    {
        public Ear(ChannelWriter<object> heard) => ReceiveAny(message => heard.TryWrite(message));
    }
}
