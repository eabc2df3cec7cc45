using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class BehaviourTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenSeveralHandlersFitThenTheFirstRegisteredTakesTheMessage()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.System.ActorOf(Props.Create(() => new Choosing(probe.Ref)));
        actor.Tell(5);
        actor.Tell(50);
        actor.Tell("text");
        actor.Tell(1.5);
        actor.Tell('c');
        await probe.Expect("small 5", "int 50", "text text", "any 1.5", "any c");
    }

    [Fact]
    public async Task WhenABaseTypeIsRegisteredThenSubtypesAreTaken()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<Exception>(m => probe.Ref.Tell(m.GetType())));
        actor.Tell(new ArgumentNullException());
        await probe.Expect(typeof(ArgumentNullException));
    }

    [Fact]
    public async Task WhenAHandlerComesAfterACatchAllThenRegistrationThrows()
    {
        var probe = _quiet.Probe();
        _quiet.Act(a =>
        {
            a.Any(_ => { });
            probe.Ref.Tell(Record.Exception(() => a.On<int>(_ => { }))?.GetType() ?? typeof(void));
        });
        await probe.Expect(typeof(InvalidOperationException));
    }

    [Fact]
    public async Task WhenAHandlerIsRegisteredAfterConstructionThenItThrows()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<string>(_ =>
            probe.Ref.Tell(Record.Exception(() => a.On<int>(_ => { }))?.GetType() ?? typeof(void))));
        actor.Tell("register");
        await probe.Expect(typeof(InvalidOperationException));
    }

    [Fact]
    public async Task WhenAnActorBecomesThenOnlyTheNewBehaviourCounts()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<string>(_ => a.Turn(b => b.On<string>(m => probe.Ref.Tell("new " + m)))));
        actor.Tell("turn");
        actor.Tell("x");
        await probe.Expect("new x");
    }

    [Fact]
    public async Task WhenABehaviourIsStackedThenUnbecomeGoesBack()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a =>
        {
            a.On<int>(_ => a.TurnOver(b =>
            {
                b.On<string>(m => probe.Ref.Tell("over " + m));
                b.On<int>(_ => b.TurnBack());
            }));
            a.On<string>(m => probe.Ref.Tell("under " + m));
        });
        foreach (var message in new object[] { "a", 1, "b", 1, "c" }) actor.Tell(message);
        await probe.Expect("under a", "over b", "under c");
    }

    [Fact]
    public async Task WhenAnActorRestartsThenItsFirstBehaviourIsBack()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a =>
        {
            a.On<int>(_ => a.Turn(b =>
            {
                b.On<int>(_ => throw new InvalidOperationException());
                b.On<string>(m => probe.Ref.Tell("turned " + m));
            }));
            a.On<string>(m => probe.Ref.Tell("first " + m));
        });
        foreach (var message in new object[] { 1, "a", 1, "b" }) actor.Tell(message);
        await probe.Expect("turned a", "first b");
    }

    [Fact]
    public async Task WhenAnAsyncHandlerRunsThenNoOtherMessageIsProcessedUntilItEnds()
    {
        for (var round = 0; round < 100; round++)
        {
            var probe = _quiet.Probe();
            var gate = new TaskCompletionSource();
            var actor = _quiet.Act(a =>
            {
                a.On<int>(async (int _) =>
                {
                    probe.Ref.Tell("begin");
                    await gate.Task;
                    probe.Ref.Tell("end");
                });
                a.On<string>(m => probe.Ref.Tell(m));
            });
            actor.Tell(1);
            actor.Tell("after");
            await probe.Expect("begin");
            gate.SetResult();
            await probe.Expect("end", "after");
        }
    }

    [Fact]
    public async Task WhenAnAsyncHandlerContinuesThenSelfAndSenderAreStillThere()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<int>(async (int _) =>
        {
            await Task.Yield();
            a.From.Tell(a.Me);
        }));
        actor.Tell(1, probe.Ref);
        await probe.Expect(actor);
    }

    [Fact]
    public async Task WhenAnAsyncHandlerFailsThenTheSupervisorDecides()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a =>
        {
            a.OnPreRestart = (cause, message) => probe.Ref.Tell($"{cause.Message} {message}");
            a.On<int>(async (int _) =>
            {
                await Task.Yield();
                throw new InvalidOperationException("late");
            });
            a.On<string>(m => probe.Ref.Tell(m));
        });
        actor.Tell(1);
        actor.Tell("after");
        await probe.Expect("late 1", "after");
    }

    private sealed class Choosing : ReceiveActor
    {
        public Choosing(IActorRef probe)
        {
            Receive<int>(m => probe.Tell($"small {m}"), m => m < 10);
            Receive<int>(m => probe.Tell($"int {m}"));
            Receive<string>(m =>
            {
                probe.Tell($"text {m}");
                return true;
            });
            Receive<double>(_ => false);
            ReceiveAny(m => probe.Tell(FormattableString.Invariant($"any {m}")));
        }
    }
}
