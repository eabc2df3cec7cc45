namespace Akka.Streams.Engine;

/// <summary>Where elements of another island come in. It asks for more when half of its room is free again.</summary>
internal sealed class Arrival<T> : SourceLogic<T>
{
    private readonly Departure<T> _departure;
    private readonly int _bound;
    private readonly Queue<T?> _waiting = new();
    private readonly Inbox<Parcel<T>> _parcels;
    private bool _ended;
    private int _taken;

    public Arrival(Departure<T> departure, int bound)
    {
        (_departure, _bound) = (departure, bound);
        _parcels = NewInbox<Parcel<T>>(OnParcel);
    }

    /// <summary>From the other island. Any thread.</summary>
    /// <param name="parcel">What comes.</param>
    public void Send(Parcel<T> parcel) => _parcels.Send(parcel);

    /// <inheritdoc />
    public override void PreStart() => _departure.Credit(_bound);

    /// <inheritdoc />
    public override void OnPull() => Move();

    /// <inheritdoc />
    public override void OnDownstreamFinish(Exception cause)
    {
        _departure.Cancel(cause);
        base.OnDownstreamFinish(cause);
    }

    // The other island must not work for one that was stopped; after a proper end nobody hears it.
    /// <inheritdoc />
    protected override void PostStop() => _departure.Cancel(new AbruptStageTerminationException(ToString()));

    private void OnParcel(Parcel<T> parcel)
    {
        if (parcel.Failure is { } failure) FailStage(failure);
        else if (parcel.IsEnd) _ended = true;
        else _waiting.Enqueue(parcel.Element);
        Move();
    }

    private void Move()
    {
        if (Out.IsAvailable && _waiting.TryDequeue(out var element))
        {
            // What was an element over there is one here; null is one where T allows it.
            Out.Push(element!);
            Acknowledge();
        }

        if (_ended && _waiting.Count == 0) CompleteStage();
    }

    private void Acknowledge()
    {
        _taken++;

        // A message for each element would cost more than the element.
        if (_taken < (_bound + 1) / 2) return;
        _departure.Credit(_taken);
        _taken = 0;
    }
}
