namespace ActorNotice.Strategy;

// What the strategy says about itself. It obeys commands of operators and the failures of its children.

/// <summary>The fail-safe's phases (ADR-003).</summary>
public enum StrategyPhase
{
    /// <summary>No stream is subscribed yet.</summary>
    Starting,

    /// <summary>Streams are subscribed, some still fill their windows.</summary>
    WarmingUp,

    /// <summary>Every watched stream decides on every close.</summary>
    Running,

    /// <summary>Some streams are suspended; the others go on.</summary>
    Suspended,

    /// <summary>Everything is stopped; only an operator or a restart leaves this phase.</summary>
    Halted,
}

/// <summary>Strategy → EventStream: the phase or its counts changed.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Reason">One line for people, without secrets.</param>
/// <param name="LiveStreams">Streams that decide now.</param>
/// <param name="SuspendedStreams">Streams that are held back.</param>
/// <param name="WatchedStreams">All streams.</param>
public sealed record StrategyState(
    StrategyPhase Phase, string Reason, int LiveStreams, int SuspendedStreams, int WatchedStreams)
{
    /// <summary>True while an operator holds every signal back; windows and decisions go on.</summary>
    public bool IsPaused { get; init; }
}

/// <summary>Anyone → strategy: what is your state? Answered with <see cref="StrategyState"/>.</summary>
public sealed record StrategyQuery
{
    /// <summary>The one instance.</summary>
    public static StrategyQuery Instance { get; } = new();
}

/// <summary>Host → strategy: stop in order: say goodbye to the admin, then stop. Answered with
/// <see cref="StrategyStopped"/>.</summary>
/// <param name="Reason">One line for people.</param>
public sealed record StopStrategy(string Reason);

/// <summary>Strategy → Host: the goodbye is delivered or given up.</summary>
public sealed record StrategyStopped;

/// <summary>Host → strategy: something outside the tree forbids to go on, such as a key that may trade.</summary>
/// <param name="Reason">One line for people, without secrets.</param>
/// <param name="Cure">What the operator does now.</param>
public sealed record HaltStrategy(string Reason, string Cure);

/// <summary>Operator → strategy: send no signals until <see cref="ResumeStrategy"/>. Answered with
/// <see cref="OperatorAnswer"/>.</summary>
/// <param name="By">Who, for the audit log and the admin.</param>
public sealed record PauseStrategy(string By);

/// <summary>Operator → strategy: send signals again; from <see cref="StrategyPhase.Halted"/>: start feeds and watch
/// anew and let closed channels try again. Answered with <see cref="OperatorAnswer"/>.</summary>
/// <param name="By">Who, for the audit log and the admin.</param>
public sealed record ResumeStrategy(string By);

/// <summary>Strategy → operator: what came of it.</summary>
/// <param name="IsDone">False when there was nothing to do, or not yet.</param>
/// <param name="Reason">Why not; empty when done.</param>
public sealed record OperatorAnswer(bool IsDone, string Reason = "");
