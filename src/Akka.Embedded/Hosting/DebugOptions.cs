namespace Akka.Hosting;

/// <summary>What the engine logs about itself at debug level; null leaves the default.</summary>
public sealed class DebugOptions
{
    /// <summary>Messages of actors that are marked as <see cref="Actor.ILogReceive"/>.</summary>
    public bool? Receive { get; set; }

    /// <summary>Messages the runtime handles for the actor.</summary>
    public bool? AutoReceive { get; set; }

    /// <summary>Starts, restarts and stops.</summary>
    public bool? LifeCycle { get; set; }

    /// <summary>Subscriptions.</summary>
    public bool? EventStream { get; set; }

    /// <summary>Unhandled messages.</summary>
    public bool? Unhandled { get; set; }

    /// <summary>Events of state machines.</summary>
    public bool? FiniteStateMachine { get; set; }

    /// <inheritdoc />
    public override string ToString() =>
        OptionText.Line("akka.actor.debug.receive", Receive)
        + OptionText.Line("akka.actor.debug.autoreceive", AutoReceive)
        + OptionText.Line("akka.actor.debug.lifecycle", LifeCycle)
        + OptionText.Line("akka.actor.debug.event-stream", EventStream)
        + OptionText.Line("akka.actor.debug.unhandled", Unhandled)
        + OptionText.Line("akka.actor.debug.fsm", FiniteStateMachine);
}
