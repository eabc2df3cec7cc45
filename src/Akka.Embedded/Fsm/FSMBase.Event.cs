namespace Akka.Actor;

/// <content>What state functions get.</content>
public abstract partial class FSMBase
{
    /// <summary>A message together with the machine's data.</summary>
    /// <typeparam name="TD">The data's type.</typeparam>
    public readonly struct Event<TD> : INoSerializationVerificationNeeded
    {
        /// <summary>An event.</summary>
        /// <param name="fsmEvent">The message.</param>
        /// <param name="stateData">The data.</param>
        public Event(object fsmEvent, TD stateData)
        {
            FsmEvent = fsmEvent;
            StateData = stateData;
        }

        /// <summary>The message.</summary>
        public object FsmEvent { get; }

        /// <summary>The data.</summary>
        public TD StateData { get; }

        /// <inheritdoc />
        public override string ToString() => $"Event: <{FsmEvent}>, StateData: <{StateData}>";
    }
}
