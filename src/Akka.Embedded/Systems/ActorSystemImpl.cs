using System.Diagnostics.CodeAnalysis;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor.Internal;

/// <summary>The one implementation of an actor system.</summary>
internal sealed class ActorSystemImpl : ExtendedActorSystem, ICellSystem
{
    private readonly LocalActorRefProvider _provider;
    private readonly RootSupervisorRef _rootSupervisor;
    private readonly RootGuardianRef _root;
    private readonly LocalActorRef _user;
    private readonly LocalActorRef _system;
    private readonly ExtensionRegistry _extensions;
    private readonly TerminationCallbacks _callbacks = new();
    private readonly Mailboxes _mailboxes;
    private readonly Deployer? _deployer;
    private DeadLetterLog? _deadLetterLog;
    private long _lastUid;
    private int _terminating;

    private ActorSystemImpl(string name, ActorSystemSetup setup)
    {
        Name = name;
        var config = setup.Get<BootstrapSetup>().Value?.Config.Value ?? Config.Empty;
        // The order is the order of need: log and time first, then who runs, then the tree from its top.
        Settings = new Settings(config, setup);
        EventStream = new EventStream(Settings.DebugEventStream);
        LoggerStarter.StartStdout(EventStream, Settings);
        Log = new BusLogging(EventStream, $"ActorSystem({name})", typeof(ActorSystem), Settings.LogFormatter);
        Scheduler = CreateScheduler(Settings, Log);
        StartTime = Scheduler.MonotonicClock;
        Dispatchers = new Dispatchers(config, new DispatcherPrerequisites(EventStream, Scheduler));
        _mailboxes = new Mailboxes(Settings);
        _deployer = Deployer.Of(config);
        _extensions = new ExtensionRegistry(this);
        _provider = new LocalActorRefProvider(name, EventStream, Scheduler, Settings.AskTimeout);
        IgnoreRef = new IgnoreActorRef(_provider, _provider.RootPath / "ignore");
        // Above the root there is a reference that is no actor: it only notes that the tree is gone, or that it failed.
        _rootSupervisor = new RootSupervisorRef(_provider, _provider.RootPath / "bubble-walker", EventStream);
        _root = new RootGuardianRef(
            this, new Props(typeof(RootGuardianActor)), _rootSupervisor, _provider.RootPath,
            _mailboxes.Lookup(MailboxIds.Root), Dispatchers.DefaultGlobalDispatcher);
        _provider.Use(_root);
        // Started before it has children; they may fail at once, and somebody must be there to decide.
        _root.Start();
        var strategy = SupervisorStrategyConfigurator.CreateConfigurator(Settings.SupervisorStrategyClass).Create();
        _user = Guard("user", new Props(typeof(GuardianActor)), strategy);
        var systemProps = new Props(typeof(SystemGuardianActor)).WithDispatcher(Dispatchers.InternalDispatcherId);
        _system = Guard("system", systemProps, SupervisorStrategy.DefaultStrategy);
        _root.Tell(new RootGuardianActor.Supervised(_user, _system), null);
    }

    public override string Name { get; }

    public override Settings Settings { get; }

    public override EventStream EventStream { get; }

    public override IActorRef DeadLetters => _provider.DeadLetters;

    public override IActorRef IgnoreRef { get; }

    public override ILoggingAdapter Log { get; }

    public override IScheduler Scheduler { get; }

    public override Dispatchers Dispatchers { get; }

    public override Task WhenTerminated => _callbacks.Done;

    public ActorSystem System => this;

    public IInternalActorRef RootGuardian => _root;

    IActorRefProvider ICellSystem.Provider => _provider;

    internal override IActorRefProvider Provider => _provider;

    internal override IInternalActorRef Guardian => _user;

    internal override IInternalActorRef SystemGuardian => _system;

    /// <summary>Starts a system.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="setup">What it is started with.</param>
    public static ActorSystem Start(string name, ActorSystemSetup setup)
    {
        if (!IsValidName(name))
        {
            throw new ArgumentException(
                $"invalid ActorSystem name [{name}], must contain only word characters (i.e. [a-zA-Z0-9] plus "
                + "non-leading '-')", nameof(name));
        }

        var system = new ActorSystemImpl(name, setup);
        system.StartServices();
        return system;
    }

    public long NextUid() => Interlocked.Increment(ref _lastUid);

    public LocalActorRef Spawn(Props props, IInternalActorRef supervisor, ActorPath path)
    {
        if (_deployer is not null) props = _deployer.Apply(props, path);
        try
        {
            var dispatcher = props.Dispatcher.Length == 0
                ? Dispatchers.DefaultGlobalDispatcher
                : Dispatchers.Lookup(props.Dispatcher);
            return new LocalActorRef(this, props, supervisor, path, _mailboxes.For(props, dispatcher), dispatcher);
        }
        catch (ConfigurationException wrong)
        {
            // Whoever reads this looks for the place in the configuration, and may know the actor's path only.
            throw new ConfigurationException($"Configuration problem while creating {path}: {wrong.Message}", wrong);
        }
    }

    public override IActorRef ActorOf(Props props, string? name = null) => _user.Cell.ActorOf(props, name);

    public override IActorRef SystemActorOf(Props props, string? name = null) => _system.Cell.ActorOf(props, name);

    public override ActorSelection ActorSelection(ActorPath actorPath) => new(_root, actorPath.Elements);

    public override ActorSelection ActorSelection(string actorPath) => SelectionPaths.Select(actorPath, _root, _user);

    public override void Stop(IActorRef actor)
    {
        // Through the parent's books, so that a parent that waits for its children knows of it.
        var target = (IInternalActorRef)actor;
        var parent = target.Parent as LocalActorRef;
        var isGuardian = ReferenceEquals(parent, _user) || ReferenceEquals(parent, _system);
        if (parent is not null && isGuardian) parent.Cell.Stop(actor);
        else target.Stop();
    }

    public override Task Terminate()
    {
        // The same end however it begins: phases first, of which the last one stops the tree.
        if (Settings.CoordinatedShutdownRunByActorSystemTerminate)
            CoordinatedShutdown.Get(this).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
        else FinalTerminate();
        return WhenTerminated;
    }

    public override void RegisterOnTermination(Action code) => _callbacks.Add(code);

    public override object RegisterExtension(IExtensionId extension) => _extensions.Register(extension);

    public override object GetExtension(IExtensionId extensionId) => _extensions.Register(extensionId);

    public override T GetExtension<T>() =>
        TryGetExtension<T>(out var extension)
            ? extension
            : throw new ArgumentException($"Extension {typeof(T)} is not registered.");

    public override bool HasExtension<T>() => TryGetExtension<T>(out _);

    public override bool TryGetExtension<T>([NotNullWhen(true)] out T? extension)
        where T : class => _extensions.TryGet(out extension);

    public override string PrintTree() => TreePrinter.Print(_root);

    public override string ToString() => _provider.RootPath.Address.ToString();

    internal override void FinalTerminate()
    {
        if (Interlocked.Exchange(ref _terminating, 1) != 0) return;
        if (_deadLetterLog is { } log && !Settings.LogDeadLettersDuringShutdown) EventStream.Unsubscribe(log);

        // /user alone: the root stops the rest when its users are gone, see RootGuardianActor.
        _user.Stop();
    }

    private static IScheduler CreateScheduler(Settings settings, ILoggingAdapter log)
    {
        // Without reflection for the one that every system but a test's has.
        if (settings.SchedulerClass == "Akka.Actor.HashedWheelTimerScheduler")
            return new HashedWheelTimerScheduler(settings.Given, log);
        var type = TypeNames.Find(settings.SchedulerClass)
            ?? throw new ConfigurationException($"Could not resolve scheduler type [{settings.SchedulerClass}]");
        return Activator.CreateInstance(type, settings.Given, log) as IScheduler
            ?? throw new ConfigurationException($"[{settings.SchedulerClass}] is not an IScheduler");
    }

    // Not a regular expression: it would be the only one of a start, and cost more than the rest of the check.
    private static bool IsValidName(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')) return false;
        }

        return name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]);
    }

    private LocalActorRef Guard(string name, Props props, SupervisorStrategy strategy) =>
        (LocalActorRef)_root.Cell.ActorOf(props.WithSupervisorStrategy(strategy), name);

    private void StartServices()
    {
        _rootSupervisor.Terminated.AtHome().OnCompleted(End);
        LoggerStarter.Start(this);
        if (Settings.LogDeadLetters <= 0) return;
        _deadLetterLog = new DeadLetterLog(this, _system.Path / "deadLetterListener");
        EventStream.Subscribe(_deadLetterLog, typeof(AllDeadLetters));
    }

    private void End()
    {
        // All actors are gone. The scheduler goes last: a callback may still want to know the time.
        _callbacks.Run(failure => Log.Error(failure, "A termination callback failed"));
        (Scheduler as IDisposable)?.Dispose();
    }
}
