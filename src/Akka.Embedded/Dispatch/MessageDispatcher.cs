namespace Akka.Dispatch;

/// <summary>Gives actors their turns.</summary>
public abstract class MessageDispatcher
{
    /// <summary>How many messages a turn lasts at most, by default.</summary>
    public const int DefaultThroughput = 100;

    /// <summary>A dispatcher.</summary>
    /// <param name="configurator">Who makes it.</param>
    protected MessageDispatcher(MessageDispatcherConfigurator configurator)
    {
        Configurator = configurator;
        var config = configurator.Config;
        Throughput = config.GetInt("throughput", DefaultThroughput);
        // Zero or nothing written is no limit, as in Akka.NET.
        var deadline = config.GetTimeSpan("throughput-deadline-time", TimeSpan.Zero);
        if (deadline > TimeSpan.Zero) ThroughputDeadlineTime = deadline.Ticks;
    }

    /// <summary>Its name in the configuration.</summary>
    public string Id { get; protected set; } = Dispatchers.DefaultDispatcherId;

    /// <summary>How many messages a turn lasts at most.</summary>
    public int Throughput { get; set; }

    /// <summary>
    /// How long a turn lasts at most, in ticks of 100 ns; null for no limit. A message is never cut short.
    /// </summary>
    public long? ThroughputDeadlineTime { get; protected set; }

    /// <summary>Who made it.</summary>
    public MessageDispatcherConfigurator Configurator { get; }

    /// <summary>The clock a turn's length is measured with.</summary>
    internal TimeSpan Clock => Configurator.Prerequisites.Scheduler.HighResMonotonicClock;

    /// <summary>Runs an action on this dispatcher.</summary>
    /// <param name="run">The action.</param>
    public void Schedule(Action run) => ExecuteTask(new ActionRunnable(run));

    /// <summary>Runs a piece of work on this dispatcher.</summary>
    /// <param name="run">The work.</param>
    public void Schedule(IRunnable run) => ExecuteTask(run);

    /// <summary>Gives a mailbox its turn.</summary>
    /// <param name="mailbox">The mailbox.</param>
    internal virtual void Execute(IRunnable mailbox) => ExecuteTask(mailbox);

    /// <summary>Gives a mailbox another turn, after everyone who waits already.</summary>
    /// <param name="mailbox">The mailbox.</param>
    internal virtual void ExecuteAgain(IRunnable mailbox) => ExecuteTask(mailbox);

    /// <summary>An actor that had its turns here is gone.</summary>
    internal virtual void Detach()
    {
    }

    /// <summary>Runs a piece of work.</summary>
    /// <param name="run">The work.</param>
    protected abstract void ExecuteTask(IRunnable run);

    /// <summary>Ends the dispatcher.</summary>
    protected abstract void Shutdown();
}
