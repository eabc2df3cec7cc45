namespace Akka.Actor;

/// <content>Time-outs of states.</content>
public abstract partial class FSMBase
{
    /// <summary>The event of a state in which nothing happened for the state's time.</summary>
    public sealed class StateTimeout
    {
        private StateTimeout()
        {
        }

        /// <summary>The only instance.</summary>
        public static StateTimeout Instance { get; } = new();
    }

    /// <summary>A time-out on its way. It counts only while nothing else has happened since it was set.</summary>
    internal sealed record TimeoutMarker(FSMBase Owner, long Generation) : INoSerializationVerificationNeeded;
}
