using Akka.Actor;

namespace ActorNotice.Exchange.Tests.Universe;

/// <summary>Supervises one child as the feed supervisor does, and names it to whoever asks.</summary>
internal sealed class RestartingParent : ReceiveActor
{
    public RestartingParent(Props child)
    {
        var universe = Context.ActorOf(child, "universe");
        ReceiveAny(_ => Sender.Tell(universe));
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(static _ => Directive.Restart);
}
