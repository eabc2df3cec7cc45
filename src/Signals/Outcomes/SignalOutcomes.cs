using Akka.Actor;

namespace ActorNotice.Signals.Outcomes;

/// <summary>How the outcome tracker is made.</summary>
public static class SignalOutcomes
{
    /// <summary>Its recipe; it listens to the EventStream and answers <see cref="OutcomeQuery"/>.</summary>
    public static Props Props(WatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Akka.Actor.Props.Create(() => new OutcomeActor(settings.OutcomeCandles));
    }
}
