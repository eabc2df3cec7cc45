namespace Akka.Actor;

/// <content>The first thing a new subscriber is told.</content>
public abstract partial class FSMBase
{
    /// <summary>A machine's state when somebody subscribed to its transitions.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    public sealed class CurrentState<TS>
    {
        /// <summary>Tells a state.</summary>
        /// <param name="fsmRef">The machine.</param>
        /// <param name="state">Its state.</param>
        public CurrentState(IActorRef fsmRef, TS state)
        {
            FsmRef = fsmRef;
            State = state;
        }

        /// <summary>The machine.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>Its state.</summary>
        public TS State { get; }

        /// <inheritdoc />
        public override bool Equals(object? obj) =>
            obj is CurrentState<TS> other
            && Equals(FsmRef, other.FsmRef)
            && EqualityComparer<TS>.Default.Equals(State, other.State);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(FsmRef, State);

        /// <inheritdoc />
        public override string ToString() => $"CurrentState <{State}>";
    }
}
