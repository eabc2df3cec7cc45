using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A pilot made of a function.</summary>
public sealed class DelegateAutoPilot : AutoPilot
{
    private readonly AutoPilotDelegate _pilot;

    /// <summary>Wraps a function.</summary>
    /// <param name="autoPilotDelegate">The function.</param>
    public DelegateAutoPilot(AutoPilotDelegate autoPilotDelegate) => _pilot = autoPilotDelegate;

    /// <inheritdoc />
    public override AutoPilot Run(IActorRef sender, object message) => _pilot(sender, message);
}
