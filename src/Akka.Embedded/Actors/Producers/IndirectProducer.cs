namespace Akka.Actor;

/// <summary>Makes actors through an application's producer.</summary>
internal sealed class IndirectProducer(IIndirectActorProducer producer, object?[] arguments) : IActorProducer
{
    public Type ActorType => producer.ActorType;

    public object?[] Arguments => arguments;

    public ActorBase Produce() => producer.Produce();

    public void Release(ActorBase actor) => producer.Release(actor);
}
