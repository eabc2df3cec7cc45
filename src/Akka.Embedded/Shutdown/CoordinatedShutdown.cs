using System.Collections.Concurrent;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Ends a system step by step: each phase's tasks run together, the phases one after the other.</summary>
public sealed class CoordinatedShutdown : IExtension
{
    /// <summary>First: still serving.</summary>
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";

    /// <summary>Take no new work.</summary>
    public const string PhaseServiceUnbind = "service-unbind";

    /// <summary>Finish the work that was taken.</summary>
    public const string PhaseServiceRequestsDone = "service-requests-done";

    /// <summary>Stop services.</summary>
    public const string PhaseServiceStop = "service-stop";

    /// <summary>Before leaving a cluster.</summary>
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";

    /// <summary>Hand shards over.</summary>
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";

    /// <summary>Leave the cluster.</summary>
    public const string PhaseClusterLeave = "cluster-leave";

    /// <summary>Hand singletons over.</summary>
    public const string PhaseClusterExiting = "cluster-exiting";

    /// <summary>Leaving is confirmed.</summary>
    public const string PhaseClusterExitingDone = "cluster-exiting-done";

    /// <summary>Stop the cluster extension.</summary>
    public const string PhaseClusterShutdown = "cluster-shutdown";

    /// <summary>Before all actors stop.</summary>
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";

    /// <summary>Last: all actors stop.</summary>
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    private readonly IReadOnlyList<Phase> _phases;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Name, Func<Task<Done>> Run)>> _tasks = new();
    private readonly Lock _gate = new();
    private readonly ILoggingAdapter _log;
    private Task<Done>? _run;

    internal CoordinatedShutdown(ExtendedActorSystem system)
    {
        System = system;
        _phases = PhaseList.Read(system.Settings.Given);
        _log = new BusLogging(
            system.EventStream, nameof(CoordinatedShutdown), typeof(CoordinatedShutdown), system.Settings.LogFormatter);
        if (system.Settings.CoordinatedShutdownTerminateActorSystem)
            AddTask(PhaseActorSystemTerminate, "terminate-system", TerminateSystem);
    }

    /// <summary>The system.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>Why it was run; null when it was not.</summary>
    public Reason? ShutdownReason { get; private set; }

    /// <summary>All phases' time-outs together.</summary>
    public TimeSpan TotalTimeout =>
        _phases.Where(phase => _tasks.ContainsKey(phase.Name)).Aggregate(
            TimeSpan.Zero, (sum, phase) => sum + phase.Timeout);

    /// <summary>A system's shutdown.</summary>
    /// <param name="sys">The system.</param>
    public static CoordinatedShutdown Get(ActorSystem sys) =>
        sys.WithExtension<CoordinatedShutdown, CoordinatedShutdownExtension>();

    /// <summary>Adds a task to a phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="taskName">For the log.</param>
    /// <param name="task">What to do.</param>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        if (Find(phase) is null)
        {
            throw new ArgumentException(
                $"Unknown phase [{phase}]; known phases: {string.Join(", ", _phases.Select(known => known.Name))}",
                nameof(phase));
        }

        _tasks.GetOrAdd(phase, _ => new ConcurrentQueue<(string, Func<Task<Done>>)>()).Enqueue((taskName, task));
    }

    /// <summary>A phase's time-out.</summary>
    /// <param name="phase">The phase.</param>
    public TimeSpan Timeout(string phase) =>
        Find(phase)?.Timeout ?? throw new ArgumentException($"Unknown phase [{phase}]", nameof(phase));

    /// <summary>Runs the phases; only the first call does.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="fromPhase">Leaves out the phases before this one.</param>
    /// <returns>Ends with the last phase; every call gets the same task.</returns>
    public Task<Done> Run(Reason reason, string? fromPhase = null)
    {
        lock (_gate)
        {
            if (_run is not null) return _run;
            ShutdownReason = reason;

            // Not here: the caller may be an actor whose own end is part of the shutdown.
            var home = HomeContext.Current;
            return _run = home?.Run(() => RunPhases(fromPhase)) ?? Task.Run(() => RunPhases(fromPhase));
        }
    }

    private async Task<Done> RunPhases(string? fromPhase)
    {
        var phases = fromPhase is null ? _phases : _phases.SkipWhile(phase => phase.Name != fromPhase);
        foreach (var phase in phases)
        {
            if (!_tasks.TryGetValue(phase.Name, out var tasks)) continue;
            if (phase.Enabled) await RunPhase(phase, [.. tasks]).AtHome();
            else _log.Info("Phase [{0}] disabled through configuration", phase.Name);
        }

        return Done.Instance;
    }

    private async Task RunPhase(Phase phase, (string Name, Func<Task<Done>> Run)[] tasks)
    {
        _log.Debug("Performing phase [{0}] with [{1}] tasks", phase.Name, tasks.Length);

        // Before the tasks: the last of them ends the scheduler.
        using var late = new Cancelable(System.Scheduler);
        var timeout = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        System.Scheduler.Advanced.ScheduleOnce(phase.Timeout, () => timeout.TrySetResult(), late);
        var all = Task.WhenAll(tasks.Select(task => RunTask(phase, task.Name, task.Run)));
        await Task.WhenAny(all, timeout.Task).AtHome();
        late.Cancel();
        if (all.IsCompleted)
        {
            await all.AtHome();
            return;
        }

        _log.Warning("Coordinated shutdown phase [{0}] timed out after {1}", phase.Name, phase.Timeout);
        if (!phase.Recover) throw new TimeoutException($"Coordinated shutdown phase [{phase.Name}] timed out");
    }

    private async Task RunTask(Phase phase, string name, Func<Task<Done>> run)
    {
        try
        {
            await run().AtHome();
        }
        catch (Exception failure) when (phase.Recover)
        {
            // One task's failure must not keep the system from going down.
            _log.Warning(failure, "Task [{0}] failed in phase [{1}]", name, phase.Name);
        }
    }

    private async Task<Done> TerminateSystem()
    {
        System.FinalTerminate();
        await System.WhenTerminated.AtHome();
        return Done.Instance;
    }

    private Phase? Find(string name) => _phases.FirstOrDefault(phase => phase.Name == name);

    /// <summary>Why a system is shut down.</summary>
    public abstract class Reason
    {
        /// <summary>For subclasses.</summary>
        protected Reason()
        {
        }
    }

    /// <summary>Nobody said why.</summary>
    public sealed class UnknownReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new UnknownReason();

        private UnknownReason()
        {
        }
    }

    /// <summary>The system was told to terminate.</summary>
    public sealed class ActorSystemTerminateReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ActorSystemTerminateReason();

        private ActorSystemTerminateReason()
        {
        }
    }

    /// <summary>The process is ending.</summary>
    public sealed class ClrExitReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ClrExitReason();

        private ClrExitReason()
        {
        }
    }
}
