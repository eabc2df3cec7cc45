using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Sending a message as a piece of work.</summary>
internal sealed class TellRunnable(ICanTell receiver, object message, IActorRef? sender) : IRunnable
{
    public void Run() => receiver.Tell(message, sender);

    public void Execute() => Run();
}
