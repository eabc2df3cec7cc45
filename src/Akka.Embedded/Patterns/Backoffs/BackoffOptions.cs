using Akka.Actor;

namespace Akka.Pattern;

/// <summary>What a <see cref="BackoffSupervisor"/> does. Immutable: every method makes new options.</summary>
public abstract class BackoffOptions
{
    private protected BackoffOptions()
    {
    }

    internal abstract Props Props { get; }

    /// <summary>Starts from the shortest delay again after a while of the child's life; the default.</summary>
    /// <param name="resetBackoff">How long; the shortest delay by default.</param>
    public abstract BackoffOptions WithAutoReset(TimeSpan resetBackoff);

    /// <summary>Starts from the shortest delay again when the child sends
    /// <see cref="BackoffSupervisor.Reset"/>.</summary>
    public abstract BackoffOptions WithManualReset();

    /// <summary>Chooses with another strategy; its Restart means: after a delay.</summary>
    /// <param name="supervisorStrategy">The strategy.</param>
    public abstract BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy);

    /// <summary>Stops the child whatever its failure.</summary>
    public abstract BackoffOptions WithDefaultStoppingStrategy();

    /// <summary>Gives up after so many restarts.</summary>
    /// <param name="maxNrOfRetries">How many; -1 for no limit.</param>
    public abstract BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries);

    /// <summary>Answers messages while there is no child; they are dead letters otherwise.</summary>
    /// <param name="replyWhileStopped">The answer.</param>
    public abstract BackoffOptions WithReplyWhileStopped(object replyWhileStopped);

    /// <summary>Stops for good, child and all, after a message.</summary>
    /// <param name="isFinalStopMessage">Which.</param>
    public abstract BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage);
}
