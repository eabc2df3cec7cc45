namespace Akka.Actor;

/// <content>What subscribers are told of each transition.</content>
public abstract partial class FSMBase
{
    /// <summary>A machine went from one state to another, or to the same one anew.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    public sealed class Transition<TS>
    {
        /// <summary>Tells a transition.</summary>
        /// <param name="fsmRef">The machine.</param>
        /// <param name="from">The state it left.</param>
        /// <param name="to">The state it entered.</param>
        public Transition(IActorRef fsmRef, TS from, TS to)
        {
            FsmRef = fsmRef;
            From = from;
            To = to;
        }

        /// <summary>The machine.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>The state it left.</summary>
        public TS From { get; }

        /// <summary>The state it entered.</summary>
        public TS To { get; }

        /// <inheritdoc />
        public override bool Equals(object? obj) =>
            obj is Transition<TS> other
            && Equals(FsmRef, other.FsmRef)
            && EqualityComparer<TS>.Default.Equals(From, other.From)
            && EqualityComparer<TS>.Default.Equals(To, other.To);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(FsmRef, From, To);

        /// <inheritdoc />
        public override string ToString() => $"Transition({From}, {To})";
    }
}
