using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Groups of what came within a time, but of no more elements and no more weight than given.</summary>
internal sealed class GroupedWithin<T> : FlowLogic<T, IEnumerable<T>>
{
    private readonly int _count;
    private readonly long _maxWeight;
    private readonly Func<T, long> _weigh;
    private readonly TimeSpan _interval;
    private readonly StageTimer _timer;
    private readonly Queue<T> _tooMuch = new(1);
    private List<T> _group = [];
    private long _weight;
    private bool _closed;

    public GroupedWithin(int count, long maxWeight, TimeSpan interval, Func<T, long> weigh)
    {
        (_count, _maxWeight, _interval, _weigh) = (count, maxWeight, interval, weigh);
        _timer = NewTimer(OnTimer);
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        _timer.Every(_interval, _interval);
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnPush() => Take(In.Grab());

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_closed) Emit();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_group.Count == 0) CompleteStage();
        else Close();
    }

    private void OnTimer()
    {
        // There are no empty groups.
        if (_group.Count > 0) Close();
    }

    private void Take(T element)
    {
        var weight = _weigh(element);

        // An element heavier than a whole group is one by itself.
        if (_group.Count > 0 && _weight + weight > _maxWeight)
        {
            _tooMuch.Enqueue(element);
            CloseEarly();
            return;
        }

        _group.Add(element);
        _weight += weight;
        if (_group.Count >= _count || _weight >= _maxWeight) CloseEarly();
        else In.TryPull();
    }

    // A full group does not wait for its time, and the next one has all of its own.
    private void CloseEarly()
    {
        _timer.Every(_interval, _interval);
        Close();
    }

    private void Close()
    {
        _closed = true;
        if (Out.IsAvailable) Emit();
    }

    private void Emit()
    {
        Out.Push(_group);
        (_group, _weight, _closed) = ([], 0, false);
        if (_tooMuch.TryDequeue(out var next)) Take(next);
        else In.TryPull();
        if (In.IsClosed) EndAfter();
    }

    private void EndAfter()
    {
        if (_group.Count == 0) CompleteStage();
        else _closed = true;
    }
}
