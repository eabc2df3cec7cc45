namespace Akka.Actor;

/// <content>A line of a machine's history.</content>
public abstract partial class FSMBase
{
    /// <summary>An event and where it found the machine.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    /// <typeparam name="TD">The data's type.</typeparam>
    public sealed class LogEntry<TS, TD>
    {
        /// <summary>An entry.</summary>
        /// <param name="stateName">The state.</param>
        /// <param name="stateData">The data.</param>
        /// <param name="fsmEvent">The message.</param>
        public LogEntry(TS stateName, TD stateData, object fsmEvent)
        {
            StateName = stateName;
            StateData = stateData;
            FsmEvent = fsmEvent;
        }

        /// <summary>The state.</summary>
        public TS StateName { get; }

        /// <summary>The data.</summary>
        public TD StateData { get; }

        /// <summary>The message.</summary>
        public object FsmEvent { get; }

        /// <inheritdoc />
        public override string ToString() =>
            $"StateName: <{StateName}>, StateData: <{StateData}>, FsmEvent: <{FsmEvent}>";
    }
}
