namespace Akka.Streams.Engine;

/// <summary>One end of a connection. A stage lives as long as one of its ports is open.</summary>
internal abstract class Port
{
    protected Port(StageLogic owner)
    {
        Owner = owner;
        owner.Own(this);
    }

    public StageLogic Owner { get; }

    public bool IsClosed { get; private set; }

    /// <summary>The stage ends: completes or fails downstream, cancels upstream.</summary>
    /// <param name="failure">Why; null when all is well.</param>
    public abstract void Close(Exception? failure);

    protected void MarkClosed()
    {
        if (IsClosed) return;
        IsClosed = true;
        Owner.Disown(this);
    }
}
