namespace Akka.Actor;

/// <summary>Chooses <see cref="SupervisorStrategy.StoppingStrategy"/>.</summary>
public sealed class StoppingSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc />
    public override SupervisorStrategy Create() => SupervisorStrategy.StoppingStrategy;
}
