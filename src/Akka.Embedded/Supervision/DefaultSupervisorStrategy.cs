namespace Akka.Actor;

/// <summary>Chooses <see cref="SupervisorStrategy.DefaultStrategy"/>.</summary>
public sealed class DefaultSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc />
    public override SupervisorStrategy Create() => SupervisorStrategy.DefaultStrategy;
}
