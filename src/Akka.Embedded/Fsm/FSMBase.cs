namespace Akka.Actor;

/// <summary>What state machines of all types share: the messages and values they work with.</summary>
public abstract partial class FSMBase : ActorBase
{
    private protected FSMBase()
    {
    }
}
