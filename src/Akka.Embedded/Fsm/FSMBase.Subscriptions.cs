namespace Akka.Actor;

/// <content>How others follow a machine's transitions.</content>
public abstract partial class FSMBase
{
    /// <summary>
    /// Asks for the machine's transitions; answered with a <see cref="CurrentState{TS}"/>. The machine watches the
    /// subscriber, whose end is an event like any other.
    /// </summary>
    public sealed class SubscribeTransitionCallBack
    {
        /// <summary>Asks.</summary>
        /// <param name="actorRef">Who is to be told.</param>
        public SubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        /// <summary>Who is to be told.</summary>
        public IActorRef ActorRef { get; }
    }

    /// <summary>Asks for no more transitions.</summary>
    public sealed class UnsubscribeTransitionCallBack
    {
        /// <summary>Asks.</summary>
        /// <param name="actorRef">Who is not to be told any more.</param>
        public UnsubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        /// <summary>Who is not to be told any more.</summary>
        public IActorRef ActorRef { get; }
    }
}
