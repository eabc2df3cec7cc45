using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Makes the test actors of one kit; its queue cannot be written as an expression's constant.</summary>
internal sealed class TestActorProducer : IIndirectActorProducer
{
    private readonly ProbeQueue _queue;

    public TestActorProducer(ProbeQueue queue) => _queue = queue;

    public Type ActorType => typeof(InternalTestActor);

    public ActorBase Produce() => new InternalTestActor(_queue);

    public void Release(ActorBase actor)
    {
        // Nothing to give back.
    }
}
