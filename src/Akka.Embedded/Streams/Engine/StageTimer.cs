using Akka.Actor;

namespace Akka.Streams.Engine;

/// <summary>One of a stage's timers. Its time is the actor system's.</summary>
internal sealed class StageTimer(StageLogic stage, Action onTimer) : IStageResource
{
    private Beat? _current;

    /// <summary>Whether it will go off.</summary>
    public bool IsActive => _current is not null;

    /// <summary>Goes off once; replaces what was planned.</summary>
    /// <param name="delay">From now.</param>
    public void Once(TimeSpan delay)
    {
        var beat = Replace(repeats: false);
        Scheduler.ScheduleTellOnce(delay, Actor, beat, ActorRefs.NoSender, beat.Cancelable);
    }

    /// <summary>Goes off again and again; replaces what was planned.</summary>
    /// <param name="initialDelay">From now to the first time.</param>
    /// <param name="interval">From each time to the next.</param>
    public void Every(TimeSpan initialDelay, TimeSpan interval)
    {
        var beat = Replace(repeats: true);
        Scheduler.ScheduleTellRepeatedly(initialDelay, interval, Actor, beat, ActorRefs.NoSender, beat.Cancelable);
    }

    public void Cancel()
    {
        _current?.Cancelable.Cancel();
        _current = null;
    }

    /// <inheritdoc />
    public void Dispose() => Cancel();

    private IScheduler Scheduler => stage.Interpreter.Scheduler;

    private IActorRef Actor => stage.Interpreter.Actor;

    private Beat Replace(bool repeats)
    {
        Cancel();
        return _current = new Beat(this, repeats, new Cancelable(Scheduler));
    }

    // A beat that was on its way when it was replaced must not count for the one that replaced it.
    private void GoOff(Beat beat)
    {
        if (!ReferenceEquals(beat, _current)) return;

        // Before the code runs, which may plan the timer anew.
        if (!beat.Repeats) _current = null;
        stage.Interpreter.Run(stage, static action => action(), onTimer);
    }

    private sealed record Beat(StageTimer Timer, bool Repeats, ICancelable Cancelable) : IIslandTurn
    {
        public void Run() => Timer.GoOff(this);
    }
}
