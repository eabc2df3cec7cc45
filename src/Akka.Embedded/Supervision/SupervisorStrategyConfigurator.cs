using Akka.Configuration;
using Akka.Util;

namespace Akka.Actor;

/// <summary>Makes the user guardian's strategy, named in akka.actor.guardian-supervisor-strategy.</summary>
public abstract class SupervisorStrategyConfigurator
{
    /// <summary>For subclasses.</summary>
    protected SupervisorStrategyConfigurator()
    {
    }

    /// <summary>Makes a configurator.</summary>
    /// <param name="typeName">Its type.</param>
    public static SupervisorStrategyConfigurator CreateConfigurator(string typeName) => typeName switch
    {
        "Akka.Actor.DefaultSupervisorStrategy" => new DefaultSupervisorStrategy(),
        "Akka.Actor.StoppingSupervisorStrategy" => new StoppingSupervisorStrategy(),
        _ => TypeNames.Find(typeName) is { } type
            && Activator.CreateInstance(type) is SupervisorStrategyConfigurator configurator
            ? configurator
            : throw new ConfigurationException($"Could not resolve SupervisorStrategyConfigurator type {typeName}"),
    };

    /// <summary>Makes the strategy.</summary>
    public abstract SupervisorStrategy Create();
}
