namespace Akka.Streams.Engine;

/// <summary>Where elements leave an island: as many as the other one has room for.</summary>
internal sealed class Departure<T> : SinkLogic<T>
{
    private readonly Inbox<int> _credits;
    private readonly Inbox<Exception> _cancellations;
    private Arrival<T>? _arrival;
    private bool _ended;
    private int _credit;

    public Departure()
    {
        _credits = NewInbox<int>(OnCredit);
        _cancellations = NewInbox<Exception>(CancelStage);
    }

    public void GoesTo(Arrival<T> arrival) => _arrival = arrival;

    /// <summary>There is room. Any thread.</summary>
    /// <param name="elements">For so many more elements.</param>
    public void Credit(int elements) => _credits.Send(elements);

    /// <summary>The other island wants no more. Any thread.</summary>
    /// <param name="cause">Why.</param>
    public void Cancel(Exception cause) => _cancellations.Send(cause);

    /// <inheritdoc />
    public override void PreStart()
    {
        // Demand comes from the other island.
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        _arrival?.Send(new Parcel<T>(In.Grab(), false, null));
        _credit--;
        if (_credit > 0) In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => End(null);

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause) => End(cause);

    /// <inheritdoc />
    protected override void PostStop()
    {
        // The other island must not wait for ever for one that was stopped.
        if (!_ended) End(new AbruptStageTerminationException(ToString()));
    }

    private void OnCredit(int elements)
    {
        _credit += elements;
        In.TryPull();
    }

    private void End(Exception? failure)
    {
        _ended = true;
        _arrival?.Send(new Parcel<T>(default, true, failure));
    }
}
