namespace Akka.Actor;

/// <content>What the handler of the end gets.</content>
public abstract partial class FSMBase
{
    /// <summary>The end of a machine.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    /// <typeparam name="TD">The data's type.</typeparam>
    public sealed class StopEvent<TS, TD> : INoSerializationVerificationNeeded
    {
        /// <summary>An end.</summary>
        /// <param name="reason">Why.</param>
        /// <param name="terminatedState">The last state.</param>
        /// <param name="stateData">The last data.</param>
        public StopEvent(Reason reason, TS terminatedState, TD stateData)
        {
            Reason = reason;
            TerminatedState = terminatedState;
            StateData = stateData;
        }

        /// <summary>Why.</summary>
        public Reason Reason { get; }

        /// <summary>The last state.</summary>
        public TS TerminatedState { get; }

        /// <summary>The last data.</summary>
        public TD StateData { get; }

        /// <inheritdoc />
        public override string ToString() =>
            $"Reason: <{Reason}>, TerminatedState: <{TerminatedState}>, StateData: <{StateData}>";
    }
}
