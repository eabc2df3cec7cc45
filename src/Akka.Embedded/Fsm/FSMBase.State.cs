namespace Akka.Actor;

/// <content>What state functions return.</content>
public abstract partial class FSMBase
{
    /// <summary>A state with its data, and what entering it brings along. Each method makes another one.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    /// <typeparam name="TD">The data's type.</typeparam>
    public sealed class State<TS, TD> : IEquatable<State<TS, TD>>
    {
        /// <summary>A state.</summary>
        /// <param name="stateName">Which.</param>
        /// <param name="stateData">The data.</param>
        /// <param name="timeout">How long it may stay without an event; null for the state's own time-out.</param>
        /// <param name="stopReason">Why the machine ends here; null when it goes on.</param>
        /// <param name="replies">What the sender is told, the latest first.</param>
        /// <param name="notifies">Whether entering it is a transition even from the same state.</param>
        public State(
            TS stateName, TD stateData, TimeSpan? timeout = null, Reason? stopReason = null,
            IReadOnlyList<object>? replies = null, bool notifies = true)
        {
            StateName = stateName;
            StateData = stateData;
            Timeout = timeout;
            StopReason = stopReason;
            Replies = replies ?? [];
            Notifies = notifies;
        }

        /// <summary>Which state.</summary>
        public TS StateName { get; }

        /// <summary>The data.</summary>
        public TD StateData { get; }

        /// <summary>How long it may stay without an event; null for the state's own time-out.</summary>
        public TimeSpan? Timeout { get; }

        /// <summary>Why the machine ends here; null when it goes on.</summary>
        public Reason? StopReason { get; }

        /// <summary>What the sender is told, the latest first.</summary>
        public IReadOnlyList<object> Replies { get; }

        internal bool Notifies { get; }

        /// <summary>Sets how long the state may stay without an event, this time only.</summary>
        /// <param name="timeout">The time; <see cref="TimeSpan.MaxValue"/> for ever.</param>
        public State<TS, TD> ForMax(TimeSpan timeout) =>
            new(StateName, StateData, timeout, StopReason, Replies, Notifies);

        /// <summary>Tells the sender something when the state is entered.</summary>
        /// <param name="replyValue">What.</param>
        public State<TS, TD> Replying(object replyValue) =>
            new(StateName, StateData, Timeout, StopReason, [replyValue, .. Replies], Notifies);

        /// <summary>Sets the data.</summary>
        /// <param name="nextStateData">The data.</param>
        public State<TS, TD> Using(TD nextStateData) =>
            new(StateName, nextStateData, Timeout, StopReason, Replies, Notifies);

        /// <inheritdoc />
        public bool Equals(State<TS, TD>? other) =>
            other is not null
            && EqualityComparer<TS>.Default.Equals(StateName, other.StateName)
            && EqualityComparer<TD>.Default.Equals(StateData, other.StateData)
            && Timeout == other.Timeout
            && Equals(StopReason, other.StopReason)
            && Equals(Replies, other.Replies);

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as State<TS, TD>);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(StateName, StateData, Timeout, StopReason);

        /// <inheritdoc />
        public override string ToString() => $"{StateName}, {StateData}";

        internal State<TS, TD> WithStopReason(Reason reason) =>
            new(StateName, StateData, Timeout, reason, Replies, Notifies);

        /// <summary>The same state and data, nothing said and no time-out taken over.</summary>
        internal State<TS, TD> Staying() => new(StateName, StateData, notifies: false);
    }
}
