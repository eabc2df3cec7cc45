using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>One strategy for each child that asked for its own, the default for the others.</summary>
internal sealed class DelegatingSupervisorStrategy : SupervisorStrategy
{
    private readonly ConcurrentDictionary<IActorRef, SupervisorStrategy> _strategies = new();

    public override IDecider Decider => DefaultStrategy.Decider;

    public void Update(IActorRef child, SupervisorStrategy supervisorStrategy) =>
        _strategies[child] = supervisorStrategy;

    internal override void ProcessFailure(
        ISupervisor supervisor, bool restart, ChildRestartStats failed, Exception cause,
        IReadOnlyCollection<ChildRestartStats> children) =>
        For(failed.Child).ProcessFailure(supervisor, restart, failed, cause, children);

    protected override Directive Handle(IActorRef child, Exception exception) =>
        For(child).Decider.Decide(exception);

    private SupervisorStrategy For(IActorRef child) => _strategies.GetValueOrDefault(child, DefaultStrategy);
}
