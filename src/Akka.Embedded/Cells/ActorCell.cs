using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>
/// The runtime behind one reference: it outlives the actor's instances. Its state is touched on the actor's own
/// turns only; what other threads may call says so. This file: identity, context and behaviours.
/// </summary>
internal sealed partial class ActorCell : IUntypedActorContext, IMailboxOwner, IAsyncActor, ISupervisor
{
    // Memory ordering. Everything below without "any thread" is touched on turns only, and a mailbox's turns follow one
    // another through its Status (see Mailbox): what one turn wrote the next one sees, on whichever thread it runs.
    // Four things are seen from elsewhere: the fields set here, before the reference is given to anybody; _children,
    // set once by an exchange and locked inside; the mailbox, which has its own proof; the receive time-out's last
    // touch.
    private readonly ICellSystem _system;
    private readonly LocalActorRef _self;
    private readonly IInternalActorRef _parent;
    // Not readonly: a dead actor's props are let go, for references to it may be kept for long.
    private Props _props;
    private Mailbox? _mailbox;
    private ActorBase? _actor;
    // Null until the first message: many actors wait for long, and a delegate is as big as the actor.
    private Receive? _behaviour;
    private Stack<Receive?>? _behavioursBelow;
    private Letter? _current;

    public ActorCell(ICellSystem system, LocalActorRef self, Props props, IInternalActorRef parent)
    {
        _system = system;
        _self = self;
        _props = props;
        _parent = parent;
    }

    public IActorRef Self => _self;

    public ActorSystem System => _system.System;

    public Props Props => _props;

    public IActorRef Parent => _parent;

    public IActorRef Sender => _current?.Sender ?? _system.Provider.DeadLetters;

    public MessageDispatcher Dispatcher => Mailbox.Dispatcher;

    public ICellSystem CellSystem => _system;

    public IInternalActorRef Supervisor => _parent;

    public EventStream EventStream => _system.EventStream;

    public TimeSpan Clock => _system.Scheduler.MonotonicClock;

    /// <summary>The instance; null before it is made, while it is replaced and after it is gone.</summary>
    public ActorBase? Actor => _actor;

    public Mailbox Mailbox =>
        _mailbox ?? throw new InvalidOperationException("The cell has no mailbox yet.");

    /// <summary>The message on turn; null between messages.</summary>
    public Letter? Current => _current;

    /// <summary>Completes construction: a mailbox needs its cell and a cell its mailbox.</summary>
    /// <param name="mailbox">The mailbox.</param>
    public void Attach(Mailbox mailbox) => _mailbox = mailbox;

    public void Become(Receive receive) => _behaviour = receive;

    public void BecomeStacked(Receive receive)
    {
        (_behavioursBelow ??= new Stack<Receive?>()).Push(_behaviour);
        _behaviour = receive;
    }

    public void UnbecomeStacked()
    {
        // The last behaviour stays, as in Akka.NET, which keeps an actor from having none.
        if (_behavioursBelow is { Count: > 0 }) _behaviour = _behavioursBelow.Pop();
    }

    public void Become(UntypedReceive receive) => Become(Handled(receive));

    public void BecomeStacked(UntypedReceive receive) => BecomeStacked(Handled(receive));

    public ActorSelection ActorSelection(ActorPath actorPath) => new(_system.RootGuardian, actorPath.Elements);

    public ActorSelection ActorSelection(string actorPath) =>
        SelectionPaths.Select(actorPath, _system.RootGuardian, _self);

    private static Receive Handled(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };

    private bool Traces => _system.Settings.DebugLifecycle;

    private void Trace(string message)
    {
        if (Traces) PublishDebug(message);
    }

    private void PublishDebug(string message) => Publish(new Debug(_self.Path.ToString(), LogClass, message));

    private Type LogClass => _actor?.GetType() ?? _props.Type;

    private void PublishError(Exception cause, string message) =>
        Publish(new Error(cause, _self.Path.ToString(), LogClass, message));

    private void Publish(LogEvent logEvent) => _system.EventStream.Publish(logEvent);
}
