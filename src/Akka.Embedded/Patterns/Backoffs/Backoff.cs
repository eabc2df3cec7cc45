using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Makes options for <see cref="BackoffSupervisor"/>.</summary>
public static class Backoff
{
    private const int NoLimit = -1;

    /// <summary>Starts a child again, later and later, after it failed.</summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">Its name.</param>
    /// <param name="minBackoff">The first delay.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    public static BackoffOptions OnFailure(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailure(childProps, childName, minBackoff, maxBackoff, randomFactor, NoLimit);

    /// <summary>Starts a child again, later and later, after it failed.</summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">Its name.</param>
    /// <param name="minBackoff">The first delay.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    /// <param name="maxNrOfRetries">How often at most; -1 for no limit.</param>
    public static BackoffOptions OnFailure(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor,
        int maxNrOfRetries) =>
        new PlannedBackoff(
            new BackoffPlan(childProps, childName, new BackoffDelay(minBackoff, maxBackoff, randomFactor)),
            plan => new BackoffOnFailureSupervisor(plan)).WithMaxNrOfRetries(maxNrOfRetries);

    /// <summary>Starts a child again, later and later, after it stopped or failed.</summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">Its name.</param>
    /// <param name="minBackoff">The first delay.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    public static BackoffOptions OnStop(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, NoLimit);

    /// <summary>Starts a child again, later and later, after it stopped or failed.</summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">Its name.</param>
    /// <param name="minBackoff">The first delay.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    /// <param name="maxNrOfRetries">How often at most; -1 for no limit.</param>
    public static BackoffOptions OnStop(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor,
        int maxNrOfRetries) =>
        new PlannedBackoff(
            new BackoffPlan(childProps, childName, new BackoffDelay(minBackoff, maxBackoff, randomFactor)),
            plan => new BackoffSupervisor(plan)).WithMaxNrOfRetries(maxNrOfRetries);
}
