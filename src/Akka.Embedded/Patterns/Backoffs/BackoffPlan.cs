using Akka.Actor;

namespace Akka.Pattern;

/// <summary>The options of a backoff supervisor.</summary>
internal sealed record BackoffPlan(Props ChildProps, string ChildName, BackoffDelay Delay, bool OnFailure)
    : BackoffOptions
{
    public IBackoffReset Reset { get; init; } = new AutoReset(Delay.Min);

    public OneForOneStrategy Strategy { get; init; } = new(SupervisorStrategy.DefaultDecider);

    public object? ReplyWhileStopped { get; init; }

    public Func<object, bool>? IsFinalStop { get; init; }

    internal override Props Props =>
        OnFailure
            ? Props.CreateBy(new Producer<BackoffOnFailureSupervisor>(() => new BackoffOnFailureSupervisor(this)))
            : Props.CreateBy(new Producer<BackoffSupervisor>(() => new BackoffSupervisor(this)));

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) =>
        this with { Reset = new AutoReset(resetBackoff) };

    public override BackoffOptions WithManualReset() => this with { Reset = new ManualReset() };

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) =>
        this with { Strategy = supervisorStrategy };

    public override BackoffOptions WithDefaultStoppingStrategy() =>
        this with { Strategy = SupervisorStrategy.StoppingStrategy };

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) =>
        this with { Strategy = Strategy.WithMaxNrOfRetries(maxNrOfRetries) };

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) =>
        this with { ReplyWhileStopped = replyWhileStopped };

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) =>
        this with { IsFinalStop = isFinalStopMessage };

    private sealed class Producer<TActor>(Func<TActor> make) : IIndirectActorProducer
        where TActor : ActorBase
    {
        public Type ActorType => typeof(TActor);

        public ActorBase Produce() => make();

        public void Release(ActorBase actor)
        {
        }
    }
}
