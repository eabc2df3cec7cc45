namespace Akka.Actor;

/// <summary>The scheduler cannot take the job.</summary>
public sealed class SchedulerException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public SchedulerException(string message)
        : base(message)
    {
    }
}
