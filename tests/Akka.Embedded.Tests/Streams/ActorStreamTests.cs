using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class ActorStreamTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenAnActorIsTheSourceThenWhatItIsToldIsTheStream()
    {
        var (actor, result) = Source.ActorRef<int>(16, OverflowStrategy.Fail)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(_kit.Materializer);
        foreach (var n in Enumerable.Range(0, 10)) actor.Tell(n);
        actor.Tell("not a number");
        actor.Tell(Status.Success.Instance);
        Assert.Equal(Enumerable.Range(0, 10), await result.WaitAsync(Quiet.Patience));
        Assert.True(await actor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheSourcesActorIsStoppedOrToldOfAFailureThenTheStreamEndsSo()
    {
        var graph = Source.ActorRef<int>(16, OverflowStrategy.Fail).ToMaterialized(Sink.Seq<int>(), Keep.Both);
        var (stopped, completed) = graph.Run(_kit.Materializer);
        stopped.Tell(1);
        stopped.Tell(PoisonPill.Instance);
        Assert.Equal([1], await completed.WaitAsync(Quiet.Patience));
        var (told, failed) = graph.Run(_kit.Materializer);
        told.Tell(new Status.Failure(new TimeoutException()));
        await Assert.ThrowsAsync<TimeoutException>(() => failed.WaitAsync(Quiet.Patience));
        Assert.True(await told.WatchAsync().WaitAsync(Quiet.Patience));
        Assert.Throws<NotSupportedException>(() => Source.ActorRef<int>(1, OverflowStrategy.Backpressure));
    }

    [Fact]
    public async Task WhenNobodyWantsWhatABufferlessActorIsToldThenItIsDropped()
    {
        await using var kit = StreamKit.Virtual();
        var (actor, output) = Source.ActorRef<int>(0, OverflowStrategy.Fail)
            .ToMaterialized(Sink.Queue<int>().AddAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both)
            .Run(kit.Materializer);
        foreach (var n in new[] { 1, 2, 3 }) actor.Tell(n);
        Assert.Equal(1, (await output.PullAsync().WaitAsync(Quiet.Patience)).Value);
        actor.Tell(Status.Success.Instance);
        Assert.False((await output.PullAsync().WaitAsync(Quiet.Patience)).HasValue);
    }

    [Fact]
    public async Task WhenAnActorIsTheSinkThenItIsToldTheElementsAndTheEnd()
    {
        var probe = _kit.Quiet.Probe();
        Source.From([1, 2]).To(Sink.ActorRef<int>(probe.Ref, "end")).Run(_kit.Materializer);
        await probe.Expect(1, 2, "end");
        Source.Failed<int>(new TimeoutException()).To(Sink.ActorRef<int>(probe.Ref, "end")).Run(_kit.Materializer);
        Assert.IsType<TimeoutException>((await probe.Expect<Status.Failure>()).Cause);
        Source.Failed<int>(new TimeoutException())
            .To(Sink.ActorRef<int>(probe.Ref, "end", cause => cause.GetType().Name)).Run(_kit.Materializer);
        await probe.Expect("TimeoutException");
    }

    [Fact]
    public async Task WhenTheSinksActorStopsThenTheStreamIsCancelled()
    {
        foreach (var make in new Func<IActorRef, Sink<int, NotUsed>>[]
                 {
                     actor => Sink.ActorRef<int>(actor, "end"),
                     actor => Sink.ActorRefWithAck<int>(actor, "init", "ack", "end"),
                 })
        {
            var probe = _kit.Quiet.Probe();
            var end = Source.Never<int>().WatchTermination(Keep.Right).To(make(probe.Ref)).Run(_kit.Materializer);
            _kit.System.Stop(probe.Ref);
            await end.WaitAsync(Quiet.Patience);
        }
    }

    [Fact]
    public async Task WhenAnActorAcknowledgesThenItIsToldTheNextElementAndNotBefore()
    {
        var probe = _kit.Quiet.Probe();
        var taken = 0;
        Source.From(Enumerable.Range(1, 3)).Select(n =>
        {
            Interlocked.Increment(ref taken);
            return n;
        }).To(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end")).Run(_kit.Materializer);
        await probe.Expect("init");
        Assert.Equal(0, Volatile.Read(ref taken));
        var stage = probe.LastSender;
        stage.Tell("something else");
        foreach (var n in new[] { 1, 2, 3 })
        {
            stage.Tell("ack");
            await probe.Expect(n);
            Assert.Equal(n, Volatile.Read(ref taken));
            Assert.True(probe.HasNothing);
        }

        stage.Tell("ack");
        await probe.Expect("end");
    }

    [Fact]
    public async Task WhenAnAcknowledgedStreamFailsThenTheActorIsToldAtOnce()
    {
        var probe = _kit.Quiet.Probe();
        var (input, _) = Source.Queue<int>(1, OverflowStrategy.Fail)
            .ToMaterialized(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end"), Keep.Both)
            .Run(_kit.Materializer);
        await probe.Expect("init");
        input.Fail(new TimeoutException());
        Assert.IsType<TimeoutException>((await probe.Expect<Status.Failure>()).Cause);
    }

    [Fact]
    public async Task WhenAnAcknowledgedStreamHasNoElementThenTheEndFollowsTheFirstAcknowledgement()
    {
        var probe = _kit.Quiet.Probe();
        Source.Empty<int>().To(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end")).Run(_kit.Materializer);
        await probe.Expect("init");
        probe.LastSender.Tell("ack");
        await probe.Expect("end");
    }
}
