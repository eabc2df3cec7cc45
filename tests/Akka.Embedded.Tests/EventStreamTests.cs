using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class EventStreamTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    private interface IFact;

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenABaseTypeIsSubscribedThenSubtypesAreDeliveredOnce()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe(probe.Ref, typeof(IFact));
        _quiet.System.EventStream.Subscribe(probe.Ref, typeof(Fact));
        _quiet.System.EventStream.Publish(new Fact(1));
        _quiet.System.EventStream.Publish("other");
        _quiet.System.EventStream.Publish(new Fact(2));
        await probe.Expect(new Fact(1), new Fact(2));
    }

    [Fact]
    public async Task WhenUnsubscribedThenNothingIsDeliveredAnyMore()
    {
        var probe = _quiet.Probe();
        var stream = _quiet.System.EventStream;
        Assert.True(stream.Subscribe(probe.Ref, typeof(Fact)));
        Assert.False(stream.Subscribe(probe.Ref, typeof(Fact)));
        stream.Publish(new Fact(1));
        Assert.True(stream.Unsubscribe(probe.Ref));
        stream.Publish(new Fact(2));
        probe.Ref.Tell("end");
        await probe.Expect(new Fact(1), "end");
    }

    [Fact]
    public async Task WhenASubscriberEndsThenItIsUnsubscribed()
    {
        var stream = _quiet.System.EventStream;
        var actor = _quiet.Act(a => a.Any(_ => { }));
        stream.Subscribe(actor, typeof(Fact));
        await actor.GracefulStop(Quiet.Patience);
        Assert.False(stream.Unsubscribe(actor));
        stream.Subscribe(actor, typeof(Fact));
        Assert.False(stream.Unsubscribe(actor));
    }

    private sealed record Fact(int Number) : IFact;
}
