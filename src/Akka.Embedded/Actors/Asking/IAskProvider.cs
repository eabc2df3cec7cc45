namespace Akka.Actor;

/// <summary>What an Ask needs of its system.</summary>
internal interface IAskProvider : IActorRefProvider
{
    IScheduler Scheduler { get; }

    /// <summary>The time-out of an Ask that names none; negative for none.</summary>
    TimeSpan AskTimeout { get; }
}
