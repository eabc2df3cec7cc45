using Akka.Actor;
using Akka.Event;

namespace Akka.Streams;

/// <summary>Runs graphs on actors, children of its supervisor; when that is stopped, so are they.</summary>
public abstract class ActorMaterializer : IMaterializer, IDisposable
{
    private protected ActorMaterializer()
    {
    }

    /// <summary>How it runs streams.</summary>
    public abstract ActorMaterializerSettings Settings { get; }

    /// <summary>The actor system.</summary>
    public abstract ActorSystem System { get; }

    /// <summary>The parent of the streams' actors.</summary>
    public abstract IActorRef Supervisor { get; }

    /// <summary>Logs on behalf of the streams.</summary>
    public abstract ILoggingAdapter Logger { get; }

    /// <summary>Whether it was shut down.</summary>
    public abstract bool IsShutdown { get; }

    /// <summary>A materializer that lives as long as an actor, or as long as the system.</summary>
    /// <param name="context">The actor's context, or the system.</param>
    /// <param name="settings">How it runs streams; the system's when null.</param>
    /// <param name="namePrefix">Of its streams' actors; "Flow" when null.</param>
    public static ActorMaterializer Create(
        IActorRefFactory context, ActorMaterializerSettings? settings = null, string? namePrefix = null) =>
        Materializing.IslandMaterializer.Start(context, settings, namePrefix);

    /// <inheritdoc />
    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    /// <inheritdoc />
    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    /// <inheritdoc />
    public abstract ICancelable ScheduleOnce(TimeSpan delay, Action action);

    /// <inheritdoc />
    public abstract ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

    /// <summary>Stops all its streams, at once.</summary>
    public abstract void Shutdown();

    /// <summary>Shuts it down.</summary>
    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }
}
