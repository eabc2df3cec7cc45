using Akka.Actor;

namespace ActorNotice.Signals.Outcomes;

/// <summary>How the outcome tracker is made.</summary>
public static class SignalOutcomes
{
    /// <summary>Its recipe; it listens to the EventStream, answers <see cref="OutcomeQuery"/> and takes each new
    /// <see cref="WatchPlan"/>.</summary>
    /// <param name="plan">What is watched, and for how many candles each symbol's signals are followed.</param>
    public static Props Props(Func<WatchPlan> plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Akka.Actor.Props.Create(() => new OutcomeActor(plan()));
    }
}
