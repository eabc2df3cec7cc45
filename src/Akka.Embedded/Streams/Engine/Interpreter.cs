using Akka.Actor;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Streams.Engine;

/// <summary>
/// Runs the stages of one island: delivers what their connections have to deliver, one at a time, in order. All but
/// <see cref="Post"/> happens on the turns of the island's actor, or before it is started.
/// </summary>
internal sealed class Interpreter(IIslands islands)
{
    private readonly Queue<Outlet> _deliveries = new();
    private readonly Queue<StageLogic> _unstarted = new();
    private readonly HashSet<StageLogic> _alive = [];
    private IActorRef? _actor;

    public IIslands Islands => islands;

    public IScheduler Scheduler => islands.System.Scheduler;

    public ILoggingAdapter Log => islands.Log;

    /// <summary>The island's actor.</summary>
    public IActorRef Actor
    {
        get => _actor ?? throw new IllegalStateException("The island has no actor yet.");
        set => _actor = value;
    }

    /// <summary>Whether all stages have ended.</summary>
    public bool IsDone => _alive.Count == 0;

    /// <summary>Whether a run ended before all was delivered.</summary>
    public bool HasWork => _deliveries.Count > 0 || _unstarted.Count > 0;

    /// <summary>Has a turn run. Any thread.</summary>
    /// <param name="turn">The turn.</param>
    public void Post(IIslandTurn turn) => Actor.Tell(turn, ActorRefs.NoSender);

    /// <summary>Takes a stage in; it is started before the next delivery.</summary>
    /// <param name="logic">The stage.</param>
    /// <param name="attributes">Its settings.</param>
    public void Attach(StageLogic logic, Attributes attributes)
    {
        logic.MoveIn(this, attributes);
        _alive.Add(logic);
        _unstarted.Enqueue(logic);
    }

    public void Enqueue(Outlet outlet) => _deliveries.Enqueue(outlet);

    /// <summary>Delivers until nothing is left or the limit is reached.</summary>
    public void Run()
    {
        var left = islands.DeliveriesPerTurn;
        while (true)
        {
            // New stages first: whatever is delivered must find its stage started.
            while (_unstarted.TryDequeue(out var logic)) Run(logic, static stage => stage.PreStart(), logic);
            if (left-- <= 0 || !_deliveries.TryDequeue(out var outlet)) return;
            outlet.Turn();
        }
    }

    /// <summary>Runs a stage's code; what it throws fails the stage.</summary>
    /// <param name="logic">The stage.</param>
    /// <param name="code">Its code.</param>
    /// <param name="argument">What it is given.</param>
    public void Run<T>(StageLogic logic, Action<T> code, T argument)
    {
        // A timer goes off, or an item comes, after the end of its stage.
        if (!_alive.Contains(logic)) return;
        try
        {
            code(argument);
        }
        catch (Exception cause)
        {
            // As in a delivery: a stage whose code throws fails.
            logic.OnThrow(cause);
        }

        logic.Settle();
    }

    /// <summary>Forgets a stage that has ended.</summary>
    /// <param name="logic">The stage.</param>
    public void Detach(StageLogic logic)
    {
        if (_alive.Remove(logic)) Stop(logic);
    }

    /// <summary>Ends all stages without asking them; their promises fail.</summary>
    public void Abort()
    {
        // Forgotten first: a stage must not be ended twice by what the end of another sets off.
        var left = _alive.ToArray();
        _alive.Clear();
        foreach (var logic in left) Stop(logic);
    }

    private void Stop(StageLogic logic)
    {
        try
        {
            logic.End();
        }
        catch (Exception cause)
        {
            // The stage is over, whatever its last words: nobody is left whom the failure could reach.
            Log.Error(cause, "Error during PostStop in [{0}]", logic);
        }
    }
}
