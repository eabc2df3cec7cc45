using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Options as a plan and the supervisor that follows it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="makeSupervisor">Makes the supervisor.</param>
internal sealed class PlannedBackoff(BackoffPlan plan, Func<BackoffPlan, BackoffSupervisorBase> makeSupervisor)
    : BackoffOptions
{
    internal override Props Props => Props.CreateBy(new Producer(plan, makeSupervisor));

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) =>
        With(plan with { Reset = new AutoReset(resetBackoff) });

    public override BackoffOptions WithManualReset() => With(plan with { Reset = new ManualReset() });

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) =>
        With(plan with { Strategy = supervisorStrategy });

    public override BackoffOptions WithDefaultStoppingStrategy() =>
        With(plan with { Strategy = SupervisorStrategy.StoppingStrategy });

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) =>
        With(plan with { Strategy = plan.Strategy.WithMaxNrOfRetries(maxNrOfRetries) });

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) =>
        With(plan with { ReplyWhileStopped = replyWhileStopped });

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) =>
        With(plan with { IsFinalStop = isFinalStopMessage });

    private PlannedBackoff With(BackoffPlan changed) => new(changed, makeSupervisor);

    private sealed class Producer(BackoffPlan plan, Func<BackoffPlan, BackoffSupervisorBase> make)
        : IIndirectActorProducer
    {
        public Type ActorType => typeof(BackoffSupervisorBase);

        public ActorBase Produce() => make(plan);

        public void Release(ActorBase actor)
        {
        }
    }
}
