namespace Akka.Streams.Engine;

/// <summary>An outlet, whatever its elements. It is in the interpreter's queue while it has to deliver, once.</summary>
internal abstract class Outlet(StageLogic owner) : Port(owner)
{
    private bool _queued;

    /// <summary>Connects it to an inlet of the same type.</summary>
    /// <param name="inlet">The inlet.</param>
    public abstract void ConnectTo(Inlet inlet);

    /// <summary>No more elements, all is well.</summary>
    public abstract void Complete();

    /// <summary>No more elements, for a reason.</summary>
    /// <param name="cause">The reason.</param>
    public abstract void Fail(Exception cause);

    /// <summary>Its elements cross to another actor.</summary>
    /// <param name="there">Where they are wanted.</param>
    /// <param name="bound">How many may be on the way.</param>
    /// <param name="attributes">The settings of the boundary's two stages.</param>
    /// <returns>The outlet there.</returns>
    public abstract Outlet CrossTo(Interpreter there, int bound, Attributes attributes);

    /// <summary>The interpreter's turn for this connection.</summary>
    public void Turn()
    {
        _queued = false;
        Deliver();
    }

    /// <inheritdoc />
    public override void Close(Exception? failure)
    {
        if (failure is null) Complete();
        else Fail(failure);
    }

    protected abstract void Deliver();

    /// <summary>There is something to deliver.</summary>
    protected void Signal()
    {
        if (_queued) return;
        _queued = true;
        Owner.Interpreter.Enqueue(this);
    }
}
