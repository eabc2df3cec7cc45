namespace Akka.Actor.Internal;

/// <summary>The top of the tree. When /user is gone it has /system finish, and then ends itself.</summary>
internal sealed class RootGuardianActor : ReceiveActor
{
    private IActorRef _system = ActorRefs.Nobody;

    public RootGuardianActor()
    {
        Receive<Supervised>(guardians =>
        {
            _system = guardians.System;
            Context.Watch(guardians.User);
            Context.Watch(guardians.System);
        });
        Receive<Terminated>(death =>
        {
            // Users first, then the system's own, which may still be logging what the users did last.
            if (death.ActorRef.Equals(_system)) Context.Stop(Self);
            else _system.Tell(new SystemGuardianActor.Finish([.. Context.System.EventStream.Loggers]));
        });
    }

    // A guardian that fails takes the system with it.
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(_ => Directive.Stop);

    internal sealed record Supervised(IActorRef User, IActorRef System);
}
