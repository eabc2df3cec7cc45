using Akka.Actor;

namespace Akka.Embedded.TestKit.Tests;

/// <summary>Answers each message with itself; runs what it is asked to run.</summary>
internal sealed class Echo : ReceiveActor
{
    public Echo()
    {
        Receive<Action<IActorContext>>(action => action(Context));
        ReceiveAny(message => Sender.Tell(message, Self));
    }

    public static Props Props { get; } = Props.Create<Echo>();
}
