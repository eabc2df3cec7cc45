using Akka.Pattern;

namespace Akka.Streams.Engine;

/// <summary>The receiving end of a connection. The sending end keeps the state of both.</summary>
internal sealed class Inlet<T>(StageLogic owner) : Inlet(owner)
{
    private Outlet<T>? _from;
    private Exception? _earlyCancellation;

    public IInHandler Handler { get; set; } = IgnoreInput.Instance;

    /// <summary>Whether an element is there to be grabbed, also after the upstream has ended.</summary>
    public bool IsAvailable => _from is { HasArrived: true };

    /// <summary>Whether an element was asked for and has not come yet.</summary>
    public bool HasBeenPulled => _from is { IsOwed: true };

    private Outlet<T> From => _from ?? throw new IllegalStateException("The inlet is not connected.");

    /// <summary>Asks for an element.</summary>
    public void Pull()
    {
        if (IsClosed) throw new IllegalStateException("Cannot pull closed port");
        From.Ask();
    }

    /// <summary>Asks for an element, if that is possible and has not been done.</summary>
    public void TryPull()
    {
        if (!IsClosed && !From.IsOwed) From.Ask();
    }

    /// <summary>Takes the element that is there.</summary>
    public T Grab() => From.HandOver();

    /// <inheritdoc />
    public override Inlet CrossFrom(Interpreter there, int bound, Attributes attributes)
    {
        var (departure, arrival) = Crossing<T>.Between(there, Owner.Interpreter, bound, attributes);
        arrival.ConnectTo(this);
        return departure;
    }

    /// <inheritdoc />
    public override void Cancel(Exception cause)
    {
        if (IsClosed) return;
        MarkClosed();
        if (_from is null) _earlyCancellation = cause;
        else _from.Refuse(cause);
    }

    /// <summary>For the sending end: it is connected.</summary>
    internal void Connect(Outlet<T> from)
    {
        _from = from;

        // The stage has changed its mind before its substream was built.
        if (_earlyCancellation is { } cause) from.Refuse(cause);
    }

    /// <summary>For the sending end: it has ended.</summary>
    internal void End() => MarkClosed();
}
