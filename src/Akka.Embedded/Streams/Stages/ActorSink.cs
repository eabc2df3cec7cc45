using Akka.Actor;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>A sink that an actor is behind. The stream is cancelled when that actor stops.</summary>
internal abstract class ActorSink<T> : SinkLogic<T>
{
    private readonly Inbox<object> _messages;
    private IActorRef _address = ActorRefs.Nobody;

    protected ActorSink(IActorRef target)
    {
        Target = target;
        _messages = NewInbox<object>(Receive);
    }

    protected IActorRef Target { get; }

    /// <inheritdoc />
    public override void PreStart()
    {
        Action<object> deliver = _messages.Send;
        _address = Interpreter.Islands.Spawn(Props.Create<StageActor>(Target, deliver));
    }

    /// <inheritdoc />
    protected override void PostStop() => Interpreter.Islands.System.Stop(_address);

    /// <summary>Tells the actor something, so that its answer comes to <see cref="OnMessage"/>.</summary>
    /// <param name="message">The message.</param>
    protected void Tell(object? message)
    {
        if (message is not null) Target.Tell(message, _address);
    }

    protected virtual void OnMessage(object message)
    {
    }

    private void Receive(object message)
    {
        // Nobody is left to be told, so nothing more is wanted.
        if (message is Terminated) CompleteStage();
        else OnMessage(message);
    }
}
