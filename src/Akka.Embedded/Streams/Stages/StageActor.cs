using Akka.Actor;

namespace Akka.Streams.Stages;

/// <summary>A stage's address among actors: hands on what it is told, and the end of an actor.</summary>
internal sealed class StageActor : UntypedActor
{
    private readonly IActorRef _watched;
    private readonly Action<object> _deliver;

    public StageActor(IActorRef watched, Action<object> deliver) => (_watched, _deliver) = (watched, deliver);

    protected override void PreStart() => Context.Watch(_watched);

    protected override void OnReceive(object message) => _deliver(message);
}
