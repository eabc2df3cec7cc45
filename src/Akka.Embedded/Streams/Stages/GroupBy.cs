using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>
/// A substream for each key, up to a bound. At most one element is held: while a substream is slow to take its element,
/// all wait.
/// </summary>
/// <param name="max">How many substreams may be open.</param>
/// <param name="keyOf">An element's key.</param>
/// <param name="reopens">Whether a key whose substream was cancelled gets a new one, or is dropped.</param>
internal sealed class GroupBy<T, TKey>(int max, Func<T, TKey> keyOf, bool reopens) : FlowLogic<T, IPlan>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Substream> _open = [];
    private readonly HashSet<TKey> _cancelled = [];
    private readonly Queue<Substream> _unannounced = new(1);
    private Substream? _waitedFor;

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_unannounced.TryDequeue(out var substream)) Announce(substream);
        else PullUnlessHolding();
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();
        try
        {
            Route(keyOf(element), element);
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        foreach (var substream in _open.Values.ToArray()) substream.End();
        if (_unannounced.Count == 0) Out.Complete();
    }

    /// <inheritdoc />
    public override void OnDownstreamFinish(Exception cause)
    {
        if (_unannounced.TryDequeue(out var substream)) Forget(substream);

        // Substreams that run go on.
        if (_open.Count == 0) CancelStage(cause);
        else PullUnlessHolding();
    }

    private void Route(TKey key, T element)
    {
        if (_open.TryGetValue(key, out var known)) known.Give(element);

        // A key without a substream, and nobody to run one.
        else if (Out.IsClosed || _cancelled.Contains(key)) In.TryPull();
        else if (_open.Count == max) FailStage(new TooManySubstreamsOpenException());
        else Open(key, element);
    }

    private void Open(TKey key, T first)
    {
        var substream = new Substream(this, key);
        _open.Add(key, substream);
        substream.Give(first);
        if (Out.IsAvailable) Announce(substream);
        else _unannounced.Enqueue(substream);
    }

    private void Announce(Substream substream)
    {
        Out.Push(new OutletPlan(substream.Outlet));
        if (In.IsClosed) Out.Complete();
    }

    private void PullUnlessHolding()
    {
        // One element further would be one more to hold, for every substream that is slow.
        if (_waitedFor is null) In.TryPull();
    }

    private void Forget(Substream substream)
    {
        _open.Remove(substream.Key);
        if (!reopens) _cancelled.Add(substream.Key);
        if (ReferenceEquals(_waitedFor, substream)) _waitedFor = null;
        substream.Outlet.Complete();
    }

    private void OnCancelled(Substream substream, Exception cause)
    {
        Forget(substream);
        if (Out.IsClosed && _open.Count == 0) CancelStage(cause);
        else PullUnlessHolding();
    }

    private sealed class Substream : IOutHandler
    {
        private readonly GroupBy<T, TKey> _stage;
        private readonly Queue<T> _held = new(1);
        private bool _ending;

        public Substream(GroupBy<T, TKey> stage, TKey key)
        {
            (_stage, Key) = (stage, key);
            Outlet = new Outlet<T>(stage) { Handler = this };
        }

        public TKey Key { get; }

        public Outlet<T> Outlet { get; }

        public void Give(T element)
        {
            if (Outlet.IsAvailable)
            {
                Outlet.Push(element);
                _stage.PullUnlessHolding();
            }
            else
            {
                _held.Enqueue(element);
                _stage._waitedFor = this;
            }
        }

        public void End()
        {
            _ending = true;

            // An element that is held goes first.
            if (_held.Count == 0) Outlet.Complete();
        }

        public void OnPull()
        {
            if (_held.TryDequeue(out var element))
            {
                _stage._waitedFor = null;
                Outlet.Push(element);
            }

            if (_ending) Outlet.Complete();
            else _stage.PullUnlessHolding();
        }

        public void OnDownstreamFinish(Exception cause) => _stage.OnCancelled(this, cause);
    }
}
