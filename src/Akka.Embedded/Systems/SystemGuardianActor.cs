using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>/system. When the system ends it lets its loggers write what they have, then stops.</summary>
internal sealed class SystemGuardianActor : ReceiveActor, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    private readonly HashSet<IActorRef> _writing = [];

    public SystemGuardianActor()
    {
        Receive<Finish>(finish =>
        {
            LoggerStarter.StartStdout(Context.System.EventStream, Context.System.Settings);
            foreach (var logger in finish.Loggers) LetWrite(logger);
            StopWhenWritten();
        });
        Receive<Terminated>(death =>
        {
            _writing.Remove(death.ActorRef);
            StopWhenWritten();
        });
    }

    private void LetWrite(IActorRef logger)
    {
        // A pill and not a stop: it comes behind the events that wait in the logger's mailbox.
        _writing.Add(Context.Watch(logger));
        logger.Tell(PoisonPill.Instance);
    }

    private void StopWhenWritten()
    {
        if (_writing.Count == 0) Context.Stop(Self);
    }

    /// <summary>The users' actors are gone.</summary>
    internal sealed record Finish(IReadOnlyList<IActorRef> Loggers);
}
