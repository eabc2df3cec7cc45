using Akka.Event;
using Akka.Pattern;
using Akka.Streams.Supervision;

namespace Akka.Streams.Engine;

/// <summary>
/// A running stage: state, ports and handlers. It ends when all its ports are closed; then its timers stop and its
/// inboxes refuse what comes.
/// </summary>
internal abstract class StageLogic
{
    // Stages have two or three ports: a list is smaller and faster than a set.
    private readonly List<Port> _open = new(2);
    private List<IStageResource>? _resources;
    private Interpreter? _interpreter;

    public Interpreter Interpreter =>
        _interpreter ?? throw new IllegalStateException("The stage has not been built in.");

    /// <summary>The inlet that a chain connects, of stages that have one.</summary>
    public virtual Inlet? Entrance => null;

    /// <summary>The outlet that a chain connects, of stages that have one.</summary>
    public virtual Outlet? Exit => null;

    protected Attributes Attributes { get; private set; } = Attributes.None;

    /// <summary>Whether the stage lives on without open ports; ends with the stage.</summary>
    protected bool KeepsGoing { get; set; }

    /// <summary>For the interpreter: the stage's place.</summary>
    public void MoveIn(Interpreter interpreter, Attributes attributes) =>
        (_interpreter, Attributes) = (interpreter, attributes);

    /// <summary>Before the first delivery.</summary>
    public virtual void PreStart()
    {
    }

    public void Own(Port port) => _open.Add(port);

    public void Disown(Port port) => _open.Remove(port);

    /// <summary>Ends the stage when no port is open.</summary>
    public void Settle()
    {
        // Nobody is left to talk to.
        if (_open.Count == 0 && !KeepsGoing) Interpreter.Detach(this);
    }

    /// <summary>The stage's code failed.</summary>
    /// <param name="cause">How.</param>
    public void OnThrow(Exception cause)
    {
        Interpreter.Log.Error(cause, "Error in stage [{0}]: {1}", this, cause.Message);
        FailStage(cause);
    }

    /// <summary>For the interpreter: the stage has ended.</summary>
    public void End()
    {
        _resources?.ForEach(static resource => resource.Dispose());
        PostStop();
    }

    /// <inheritdoc />
    public override string ToString() => GetType().Name.Split('`')[0];

    /// <summary>After the last delivery, however the stage ended.</summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>The decider wants the stage to forget what it has gathered.</summary>
    protected virtual void Reset()
    {
    }

    /// <summary>Completes downstream and cancels upstream.</summary>
    protected void CompleteStage() => CloseAll(null);

    /// <summary>Fails downstream and cancels upstream.</summary>
    /// <param name="cause">Why.</param>
    protected void FailStage(Exception cause) => CloseAll(cause);

    /// <summary>Passes a cancellation on, upstream and to other outlets.</summary>
    /// <param name="cause">Why downstream cancelled.</param>
    protected void CancelStage(Exception cause) => CloseAll(cause is DownstreamDone ? null : cause);

    /// <summary>Whether the stage goes on after a failure of the code it was given; for exception filters.</summary>
    /// <param name="cause">The failure.</param>
    protected bool Survives(Exception cause)
    {
        var strategy = Attributes.GetAttribute<ActorAttributes.SupervisionStrategy>();
        var directive = strategy?.Decider(cause) ?? Directive.Stop;
        if (directive == Directive.Restart) Reset();
        return directive != Directive.Stop;
    }

    protected StageTimer NewTimer(Action onTimer) => Keep(new StageTimer(this, onTimer));

    /// <summary>A way in from other threads.</summary>
    /// <param name="onItem">Takes an item, on the island's turn.</param>
    /// <param name="onRefused">Gets what came too late; any thread.</param>
    protected Inbox<T> NewInbox<T>(Action<T> onItem, Action<T>? onRefused = null) =>
        Keep(new Inbox<T>(this, onItem, onRefused));

    private T Keep<T>(T resource)
        where T : IStageResource
    {
        (_resources ??= []).Add(resource);
        return resource;
    }

    private void CloseAll(Exception? failure)
    {
        KeepsGoing = false;

        // Each port takes itself off the list when it closes.
        while (_open.Count > 0) _open[0].Close(failure);
    }
}
