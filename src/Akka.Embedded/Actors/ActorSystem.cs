using System.Diagnostics.CodeAnalysis;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A tree of actors with its own threads' turns, time, log and event stream. Make one a process.</summary>
public abstract class ActorSystem : IActorRefFactory, IDisposable
{
    private protected ActorSystem()
    {
    }

    /// <summary>The system's name.</summary>
    public abstract string Name { get; }

    /// <summary>The settings it was started with.</summary>
    public abstract Settings Settings { get; }

    /// <summary>The system's event bus.</summary>
    public abstract EventStream EventStream { get; }

    /// <summary>Where messages to nobody go.</summary>
    public abstract IActorRef DeadLetters { get; }

    /// <summary>Swallows messages without a dead letter.</summary>
    public abstract IActorRef IgnoreRef { get; }

    /// <summary>Logs on behalf of the system.</summary>
    public abstract ILoggingAdapter Log { get; }

    /// <summary>The system's time.</summary>
    public abstract IScheduler Scheduler { get; }

    /// <summary>The system's dispatchers.</summary>
    public abstract Dispatchers Dispatchers { get; }

    /// <summary>Ends when the system is gone.</summary>
    public abstract Task WhenTerminated { get; }

    /// <summary>The system's clock when it started.</summary>
    public TimeSpan StartTime { get; private protected set; }

    /// <summary>How long it has been running.</summary>
    public TimeSpan Uptime => Scheduler.MonotonicClock - StartTime;

    /// <summary>Starts a system with the default settings.</summary>
    /// <param name="name">Letters, digits, '-' and '_'.</param>
    public static ActorSystem Create(string name) => Create(name, ActorSystemSetup.Empty);

    /// <summary>Starts a system.</summary>
    /// <param name="name">Letters, digits, '-' and '_'.</param>
    /// <param name="config">Overrides the default settings.</param>
    public static ActorSystem Create(string name, Config config) =>
        Create(name, BootstrapSetup.Create().WithConfig(config));

    /// <summary>Starts a system.</summary>
    /// <param name="name">Letters, digits, '-' and '_'.</param>
    /// <param name="setup">Carries the configuration.</param>
    public static ActorSystem Create(string name, BootstrapSetup setup) =>
        Create(name, ActorSystemSetup.Create(setup));

    /// <summary>Starts a system.</summary>
    /// <param name="name">Letters, digits, '-' and '_'.</param>
    /// <param name="setup">Carries the configuration and other set-ups.</param>
    public static ActorSystem Create(string name, ActorSystemSetup setup) =>
        ActorSystemFactory.Start(name, setup);

    /// <summary>Starts an actor under /user.</summary>
    /// <param name="props">How to make it.</param>
    /// <param name="name">Its name; generated when null.</param>
    public abstract IActorRef ActorOf(Props props, string? name = null);

    /// <summary>Selects actors by path.</summary>
    /// <param name="actorPath">The path.</param>
    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>Selects actors by path, which may hold wildcards.</summary>
    /// <param name="actorPath">"/user/a/*", or relative to /user.</param>
    public abstract ActorSelection ActorSelection(string actorPath);

    /// <summary>Stops an actor of this system.</summary>
    /// <param name="actor">The actor.</param>
    public abstract void Stop(IActorRef actor);

    /// <summary>Stops all actors, children first.</summary>
    /// <returns>Ends when the system is gone.</returns>
    public abstract Task Terminate();

    /// <summary>Has code run when all actors are gone; last registered, first run.</summary>
    /// <param name="code">The code.</param>
    public abstract void RegisterOnTermination(Action code);

    /// <summary>Makes an extension, once a system.</summary>
    /// <param name="extension">Which.</param>
    public abstract object RegisterExtension(IExtensionId extension);

    /// <summary>An extension that was registered.</summary>
    /// <param name="extensionId">Which.</param>
    public abstract object GetExtension(IExtensionId extensionId);

    /// <summary>An extension that was registered; throws when it was not.</summary>
    /// <typeparam name="T">Which.</typeparam>
    public abstract T GetExtension<T>()
        where T : class, IExtension;

    /// <summary>Whether an extension was registered.</summary>
    /// <typeparam name="T">Which.</typeparam>
    public abstract bool HasExtension<T>()
        where T : class, IExtension;

    /// <summary>An extension, when it was registered.</summary>
    /// <typeparam name="T">Which.</typeparam>
    /// <param name="extension">The extension.</param>
    public abstract bool TryGetExtension<T>([NotNullWhen(true)] out T? extension)
        where T : class, IExtension;

    /// <summary>Terminates the system and waits for it.</summary>
    public void Dispose()
    {
        Terminate().Wait();
        GC.SuppressFinalize(this);
    }
}
