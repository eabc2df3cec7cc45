using System.Linq.Expressions;
using Akka.Actor;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <content>Actors of the test, and orders to its test actor.</content>
public abstract partial class TestKitBase
{
    private const string TestActorDispatcher = "akka.test.test-actor.dispatcher";

    /// <inheritdoc cref="IActorRefFactory.ActorOf" />
    public IActorRef ActorOf(Props props) => _system.ActorOf(props);

    /// <inheritdoc cref="IActorRefFactory.ActorOf" />
    public IActorRef ActorOf(Props props, string? name) => _system.ActorOf(props, name);

    /// <summary>Creates an actor below /user.</summary>
    public IActorRef ActorOf<TActor>()
        where TActor : ActorBase, new() => _system.ActorOf(Props.Create<TActor>());

    /// <summary>Creates an actor below /user.</summary>
    public IActorRef ActorOf<TActor>(string name)
        where TActor : ActorBase, new() => _system.ActorOf(Props.Create<TActor>(), name);

    /// <summary>Creates an actor below /user.</summary>
    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory)
        where TActor : ActorBase => _system.ActorOf(Props.Create(factory));

    /// <summary>Creates an actor below /user.</summary>
    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory, string name)
        where TActor : ActorBase => _system.ActorOf(Props.Create(factory), name);

    /// <inheritdoc />
    public ActorSelection ActorSelection(ActorPath actorPath) => _system.ActorSelection(actorPath);

    /// <inheritdoc />
    public ActorSelection ActorSelection(string actorPath) => _system.ActorSelection(actorPath);

    /// <summary>Actors by a path relative to another actor.</summary>
    public ActorSelection ActorSelection(IActorRef anchorRef, string actorPath) =>
        new(anchorRef, actorPath);

    /// <summary>Creates another test actor that hands its messages to this test.</summary>
    public IActorRef CreateTestActor(string name)
    {
        var dispatcher = _system.Dispatchers.HasDispatcher(TestActorDispatcher)
            ? TestActorDispatcher
            : CallingThreadDispatcher.Id;
        var props = Props.CreateBy(new TestActorProducer(_queue)).WithDispatcher(dispatcher);
        return ((ExtendedActorSystem)_system).SystemActorOf(props, name);
    }

    /// <summary>Creates a probe: a test actor with expectations of its own.</summary>
    public virtual TestProbe CreateTestProbe(string? name = null) => CreateTestProbe(_system, name);

    /// <summary>Creates a probe in another system.</summary>
    public virtual TestProbe CreateTestProbe(ActorSystem system, string? name = null) => new(system, _assertions, name);

    /// <summary>Creates a latch whose default time is the kit's, dilated.</summary>
    public virtual TestLatch CreateTestLatch(int count = 1) =>
        new TestLatch(Dilated, TestKitSettings.DefaultTimeout, count);

    /// <summary>Creates a barrier for some threads.</summary>
    public TestBarrier CreateTestBarrier(int count) => new(this, count);

    /// <summary>Starts a death watch of the test actor; in force when this returns.</summary>
    public IActorRef Watch(IActorRef actorToWatch)
    {
        Order(new TestActor.Watch(actorToWatch), true).Outcome();
        return actorToWatch;
    }

    /// <inheritdoc cref="Watch" />
    public async Task<IActorRef> WatchAsync(IActorRef actorToWatch)
    {
        await Order(new TestActor.Watch(actorToWatch), false);
        return actorToWatch;
    }

    /// <summary>Ends a death watch of the test actor; no news comes after this returns.</summary>
    public IActorRef Unwatch(IActorRef actorToUnwatch)
    {
        Order(new TestActor.Unwatch(actorToUnwatch), true).Outcome();
        return actorToUnwatch;
    }

    /// <inheritdoc cref="Unwatch" />
    public async Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch)
    {
        await Order(new TestActor.Unwatch(actorToUnwatch), false);
        return actorToUnwatch;
    }

    /// <summary>Hides the messages that a function picks from the test, from now on.</summary>
    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) =>
        TestActor.Tell(new TestActor.SetIgnore(message => shouldIgnoreMessage(message)), TestActor);

    /// <summary>Hides the messages of a type that a function picks from the test, from now on.</summary>
    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is TMsg typed && shouldIgnoreMessage(typed));

    /// <summary>Hides the messages of a type from the test, from now on.</summary>
    public void IgnoreMessages<TMsg>() => IgnoreMessages(message => message is TMsg);

    /// <summary>Hides nothing any more.</summary>
    public void IgnoreNoMessages() => TestActor.Tell(new TestActor.SetIgnore(null), TestActor);

    /// <summary>Lets a pilot answer for the test actor, from the next message on.</summary>
    public void SetAutoPilot(AutoPilot pilot) => TestActor.Tell(new TestActor.SetAutoPilot(pilot), TestActor);

    /// <summary>Creates a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, CancellationToken cancellationToken = default) =>
        Spawn(props, null, null, true, cancellationToken).Outcome();

    /// <summary>Creates a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, string name, CancellationToken cancellationToken = default) =>
        Spawn(props, name, null, true, cancellationToken).Outcome();

    /// <summary>Creates a child of the test actor with a strategy of its own.</summary>
    public IActorRef ChildActorOf(
        Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        Spawn(props, null, supervisorStrategy, true, cancellationToken).Outcome();

    /// <summary>Creates a child of the test actor with a strategy of its own.</summary>
    public IActorRef ChildActorOf(
        Props props, string name, SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default) =>
        Spawn(props, name, supervisorStrategy, true, cancellationToken).Outcome();

    /// <inheritdoc cref="ChildActorOf(Props, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(Props props, CancellationToken cancellationToken = default) =>
        Spawn(props, null, null, false, cancellationToken);

    /// <inheritdoc cref="ChildActorOf(Props, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(
        Props props, string name, CancellationToken cancellationToken = default) =>
        Spawn(props, name, null, false, cancellationToken);

    /// <inheritdoc cref="ChildActorOf(Props, SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(
        Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        Spawn(props, null, supervisorStrategy, false, cancellationToken);

    /// <inheritdoc cref="ChildActorOf(Props, SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(
        Props props, string name, SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default) =>
        Spawn(props, name, supervisorStrategy, false, cancellationToken);

    private async Task Order(object order, bool blocking)
    {
        // Waits for the answer, so that what the test does next, as stopping the watched actor, comes after the order
        // also when the test actor is busy on another thread.
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        TestActor.Tell(new Acknowledged(order, done), TestActor);
        var limit = Dilated(TestKitSettings.DefaultTimeout);
        await RealClock.WaitFor(done.Task, limit, blocking, CancellationToken.None);
        if (!done.Task.IsCompleted) throw Failure($"{TestActor} did not obey {order.GetType().Name} within {limit}.");
    }

    private Task<IActorRef> Spawn(
        Props props, string? name, SupervisorStrategy? strategy, bool blocking, CancellationToken cancellationToken)
    {
        var order = new TestActor.Spawn(
            props,
            name is null ? Option<string>.None : name,
            strategy is null ? Option<SupervisorStrategy>.None : strategy);

        // The child comes back as an ordinary message; whatever is queued before it fails the test, as in Akka.NET.
        TestActor.Tell(order, TestActor);
        return Expect<IActorRef>(blocking, null, "the spawned child", null, cancellationToken);
    }
}
