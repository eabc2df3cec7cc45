using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Elements no faster than tokens come in; what was not used is saved, up to a burst.</summary>
internal sealed class Throttle<T> : FlowLogic<T, T>
{
    private readonly TokenBucket _tokens;
    private readonly Func<T, int> _cost;
    private readonly ThrottleMode _mode;
    private readonly StageTimer _timer;
    private readonly Queue<T> _held = new(1);

    public Throttle(int cost, TimeSpan per, int burst, Func<T, int> calculateCost, ThrottleMode mode)
    {
        _tokens = new TokenBucket(burst, per / cost);
        (_cost, _mode) = (calculateCost, mode);
        _timer = NewTimer(OnTimer);
    }

    /// <inheritdoc />
    public override void PreStart() => _tokens.Begin(Interpreter.Scheduler.MonotonicClock);

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();
        try
        {
            Pass(element, _tokens.Take(_cost(element), Interpreter.Scheduler.MonotonicClock));
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
        // An element that is held ends the stream when it goes.
        if (_held.Count == 0) CompleteStage();
    }

    private void Pass(T element, TimeSpan wait)
    {
        if (wait == TimeSpan.Zero)
        {
            Out.Push(element);
        }
        else if (_mode == ThrottleMode.Enforcing)
        {
            FailStage(new OverflowException("Maximum throttle throughput exceeded."));
        }
        else
        {
            _held.Enqueue(element);
            _timer.Once(wait);
        }
    }

    private void OnTimer()
    {
        // The demand that it came by is still there.
        if (_held.TryDequeue(out var element)) Out.Push(element);
        if (In.IsClosed) CompleteStage();
    }
}
