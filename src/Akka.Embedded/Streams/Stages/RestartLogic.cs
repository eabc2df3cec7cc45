using Akka.Event;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>A stage around a graph that is built again, after a while, when it has ended.</summary>
internal abstract class RestartLogic : StageLogic
{
    private readonly RestartBudget _budget;
    private readonly bool _onlyOnFailures;
    private readonly StageTimer _timer;

    protected RestartLogic(RestartSettings settings, bool onlyOnFailures)
    {
        (_budget, _onlyOnFailures) = (new RestartBudget(settings), onlyOnFailures);
        _timer = NewTimer(Begin);
    }

    private TimeSpan Now => Interpreter.Scheduler.MonotonicClock;

    /// <inheritdoc />
    public override void PreStart() => Begin();

    /// <summary>Builds the inner graph and connects it.</summary>
    protected abstract void StartInner();

    /// <summary>The inner graph has ended.</summary>
    /// <param name="failure">Why; null when it had all it wanted.</param>
    protected void OnInnerEnd(Exception? failure)
    {
        if (failure is null && _onlyOnFailures) CompleteStage();
        else if (_budget.TryRestart(Now, out var delay)) BeginLater(delay, failure);
        else if (failure is null) CompleteStage();
        else FailStage(failure);
    }

    private void BeginLater(TimeSpan delay, Exception? failure)
    {
        // An end is nothing unusual here; a failure that nobody sees would be.
        if (failure is not null) Interpreter.Log.Warning(failure, "Restarting graph due to failure in {0}", delay);
        _timer.Once(delay);
    }

    private void Begin()
    {
        _budget.Begin(Now);
        StartInner();
    }
}
