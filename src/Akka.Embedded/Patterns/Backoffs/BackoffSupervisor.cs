using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>Starts its child again, later and later, whenever it stops or fails.</summary>
public sealed class BackoffSupervisor : BackoffSupervisorBase
{
    internal BackoffSupervisor(BackoffPlan plan)
        : base(plan)
    {
    }

    /// <summary>Props for options.</summary>
    /// <param name="options">The options.</param>
    public static Props Props(BackoffOptions options) => options.Props;

    /// <summary>Props for a child that is started again when it stops.</summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">Its name.</param>
    /// <param name="minBackoff">The first delay.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    public static Props Props(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        Props(Backoff.OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor));

    /// <inheritdoc />
    protected override bool Receive(object message)
    {
        if (message is not Terminated death || !death.ActorRef.Equals(Child)) return HandleBackoff(message);
        if (FinalStopMessageReceived) Context.Stop(Self);
        else StartChildLater();
        return true;
    }

    /// <inheritdoc />
    protected override SupervisorStrategy SupervisorStrategy()
    {
        // A restart of ours means: stop now, start after the pause.
        var decider = Plan.Strategy.Decider;
        return new OneForOneStrategy(
            -1, Plan.Strategy.WithinTimeRangeMilliseconds,
            cause => decider.Decide(cause) is Directive.Restart ? Directive.Stop : decider.Decide(cause));
    }

    /// <summary>Asks for the child; answered with <see cref="CurrentChild"/>.</summary>
    public sealed class GetCurrentChild
    {
        /// <summary>The only instance.</summary>
        public static readonly GetCurrentChild Instance = new();

        private GetCurrentChild()
        {
        }
    }

    /// <summary>The child; nobody during a pause.</summary>
    public sealed class CurrentChild
    {
        /// <summary>Answers.</summary>
        /// <param name="ref">The child.</param>
        public CurrentChild(IActorRef @ref) => Ref = @ref;

        /// <summary>The child.</summary>
        public IActorRef Ref { get; }
    }

    /// <summary>Starts from the shortest delay again; only with manual reset.</summary>
    public sealed class Reset
    {
        /// <summary>The only instance.</summary>
        public static readonly Reset Instance = new();

        private Reset()
        {
        }
    }

    /// <summary>Asks how often the child was restarted; answered with <see cref="RestartCount"/>.</summary>
    public sealed class GetRestartCount
    {
        /// <summary>The only instance.</summary>
        public static readonly GetRestartCount Instance = new();

        private GetRestartCount()
        {
        }
    }

    /// <summary>How often the child was restarted since the last reset.</summary>
    public sealed class RestartCount
    {
        /// <summary>Answers.</summary>
        /// <param name="count">How often.</param>
        public RestartCount(int count) => Count = count;

        /// <summary>How often.</summary>
        public int Count { get; }
    }

    /// <summary>Time to start the child.</summary>
    public sealed class StartChild : IDeadLetterSuppression
    {
        /// <summary>The only instance.</summary>
        public static readonly StartChild Instance = new();

        private StartChild()
        {
        }
    }

    /// <summary>The child has lived long enough, unless it was restarted meanwhile.</summary>
    public sealed class ResetRestartCount : IDeadLetterSuppression
    {
        /// <summary>Notes the count.</summary>
        /// <param name="current">The count when the child was started.</param>
        public ResetRestartCount(int current) => Current = current;

        /// <summary>The count when the child was started.</summary>
        public int Current { get; }
    }
}
