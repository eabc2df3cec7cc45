using Akka.Pattern;

namespace Akka.Streams.Engine;

/// <summary>
/// The sending end of a connection, with the connection's state: one element at most, asked for before it is sent.
/// Nothing is delivered inside of the call that causes it; the interpreter does it on the connection's next turn.
/// </summary>
internal sealed class Outlet<T>(StageLogic owner) : Outlet(owner)
{
    private Inlet<T>? _to;
    private Demand _demand;
    private T? _element;
    private bool _ended;
    private bool _endTold;
    private Exception? _failure;
    private Exception? _cancellation;
    private bool _cancellationTold;

    public IOutHandler Handler { get; set; } = IgnoreOutput.Instance;

    /// <summary>Whether an element may be pushed now.</summary>
    public bool IsAvailable => _demand == Demand.Granted && !IsClosed;

    /// <summary>For the receiving end: whether it has an element that it has not taken yet.</summary>
    internal bool HasArrived { get; private set; }

    /// <summary>For the receiving end: whether it waits for an element.</summary>
    internal bool IsOwed => _demand != Demand.None;

    /// <summary>Sends an element; only when <see cref="IsAvailable"/>.</summary>
    /// <param name="element">The element.</param>
    public void Push(T element)
    {
        if (_ended) throw new IllegalStateException("Cannot push closed port");
        if (_demand != Demand.Granted)
            throw new IllegalStateException("Cannot push port twice, or before it being pulled");
        _demand = Demand.OnTheWay;
        _element = element;
        Signal();
    }

    /// <inheritdoc />
    public override void Complete() => End(null);

    /// <inheritdoc />
    public override void Fail(Exception cause) => End(cause);

    /// <inheritdoc />
    public override void ConnectTo(Inlet inlet)
    {
        _to = (Inlet<T>)inlet;
        _to.Connect(this);

        // It may have ended before there was anybody to tell.
        if (_ended) Signal();
    }

    /// <inheritdoc />
    public override Outlet CrossTo(Interpreter there, int bound, Attributes attributes)
    {
        var (departure, arrival) = Crossing<T>.Between(Owner.Interpreter, there, bound, attributes);
        ConnectTo(departure);
        return arrival;
    }

    internal void Ask()
    {
        if (IsOwed) throw new IllegalStateException("Cannot pull port twice");

        // An element that was not grabbed is given up: who asks for the next does not want it.
        (HasArrived, _element) = (false, default);
        _demand = Demand.Asked;
        Signal();
    }

    internal T HandOver()
    {
        if (!HasArrived) throw new IllegalStateException("Cannot get element from already empty input port");
        var element = _element;
        (HasArrived, _element) = (false, default);

        // The compiler cannot know that an element was there: null is one where T allows it.
        return element!;
    }

    internal void Refuse(Exception cause)
    {
        // What is on its way is not wanted any more either.
        _cancellation ??= cause;
        (HasArrived, _element) = (false, default);
        Signal();
    }

    protected override void Deliver()
    {
        if (_to is not { } to) return;
        var delivery = Next();
        if (delivery == Delivery.Nothing) return;
        var receiver = delivery is Delivery.Pull or Delivery.Cancellation ? Owner : to.Owner;
        try
        {
            Tell(delivery, to);
        }
        catch (Exception cause)
        {
            // A stage whose code throws fails, and with it what is up and down from it.
            receiver.OnThrow(cause);
        }

        receiver.Settle();
    }

    private Delivery Next()
    {
        // Who has cancelled does not want to hear of an end.
        if (_cancellation is not null) return _ended || _cancellationTold ? Delivery.Nothing : Delivery.Cancellation;

        // An element goes before the end that came after it.
        if (_demand == Demand.OnTheWay) return Delivery.Push;
        if (_ended) return _endTold ? Delivery.Nothing : Delivery.End;
        return _demand == Demand.Asked ? Delivery.Pull : Delivery.Nothing;
    }

    private void Tell(Delivery delivery, Inlet<T> to)
    {
        switch (delivery)
        {
            case Delivery.Pull:
                _demand = Demand.Granted;
                Handler.OnPull();
                break;
            case Delivery.Push:
                (_demand, HasArrived) = (Demand.None, true);

                // The end behind the element has a turn of its own.
                if (_ended) Signal();
                to.Handler.OnPush();
                break;
            case Delivery.End:
                TellEnd(to);
                break;
            case Delivery.Cancellation when _cancellation is { } cause:
                _cancellationTold = true;
                MarkClosed();
                Handler.OnDownstreamFinish(cause);
                break;
        }
    }

    private void TellEnd(Inlet<T> to)
    {
        _endTold = true;
        to.End();
        if (_failure is { } failure) to.Handler.OnUpstreamFailure(failure);
        else to.Handler.OnUpstreamFinish();
    }

    private void End(Exception? failure)
    {
        if (IsClosed) return;
        (_ended, _failure) = (true, failure);
        MarkClosed();
        Signal();
    }
}
