using Akka.Actor;

namespace Akka.Pattern;

/// <summary>What a backoff supervisor does.</summary>
internal sealed record BackoffPlan(Props ChildProps, string ChildName, BackoffDelay Delay)
{
    public IBackoffReset Reset { get; init; } = new AutoReset(Delay.Min);

    public OneForOneStrategy Strategy { get; init; } = new(SupervisorStrategy.DefaultDecider);

    public object? ReplyWhileStopped { get; init; }

    public Func<object, bool>? IsFinalStop { get; init; }
}
