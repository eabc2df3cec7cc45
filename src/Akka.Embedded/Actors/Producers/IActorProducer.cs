namespace Akka.Actor;

/// <summary>How props make instances.</summary>
internal interface IActorProducer
{
    Type ActorType { get; }

    object?[] Arguments { get; }

    ActorBase Produce();

    void Release(ActorBase actor);
}
