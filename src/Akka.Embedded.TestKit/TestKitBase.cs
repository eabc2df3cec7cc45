using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Configs;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A test's actor system with a test actor whose messages the test expects. What the test sends outside of actors
/// comes from the test actor. Expectations wait in real time, whatever scheduler the system has.
/// </summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static int s_testActors;

    private readonly ITestKitAssertions _assertions;
    private readonly ProbeQueue _queue = new();
    private ActorSystem _system;
    private TestSender? _sender;
    private MessageEnvelope _last = NullMessageEnvelope.Instance;

    /// <summary>Tests a given system, or a new one with default settings.</summary>
    /// <param name="assertions">How tests fail.</param>
    /// <param name="system">The system; it is not shut down by <see cref="TestProbe"/>s.</param>
    /// <param name="testActorName">Default "testActor" with a number.</param>
    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    /// <summary>Tests a new system.</summary>
    /// <param name="assertions">How tests fail.</param>
    /// <param name="setup">Its settings.</param>
    /// <param name="actorSystemName">Default "test".</param>
    /// <param name="testActorName">Default "testActor" with a number.</param>
    protected TestKitBase(
        ITestKitAssertions assertions, ActorSystemSetup setup, string? actorSystemName = null,
        string? testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName)
    {
    }

    /// <summary>Tests a new system.</summary>
    /// <param name="assertions">How tests fail.</param>
    /// <param name="config">Its settings; the kit's defaults are below them.</param>
    /// <param name="actorSystemName">Default "test".</param>
    /// <param name="testActorName">Default "testActor" with a number.</param>
    protected TestKitBase(
        ITestKitAssertions assertions, Config config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, SetupOf(config), actorSystemName, testActorName)
    {
    }

    /// <summary>Tests a given system, or a new one.</summary>
    /// <param name="assertions">How tests fail.</param>
    /// <param name="system">The system; null makes one.</param>
    /// <param name="config">A new system's settings.</param>
    /// <param name="actorSystemName">A new system's name; null for "test".</param>
    /// <param name="testActorName">Null for "testActor" with a number.</param>
    protected TestKitBase(
        ITestKitAssertions assertions, ActorSystem? system, ActorSystemSetup config, string? actorSystemName,
        string? testActorName)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        _assertions = assertions;
        InitializeTest(system, config, actorSystemName, testActorName);
    }

    /// <summary>The kit's default settings.</summary>
    public static Config DefaultConfig => TestConfigs.DefaultConfig;

    /// <summary>Settings that log all that the runtime can log.</summary>
    public static Config FullDebugConfig { get; } = ConfigurationFactory.ParseString(TestKitReference.FullDebug);

    /// <summary>The system under test.</summary>
    public ActorSystem Sys => _system;

    /// <summary>The kit's settings of <see cref="Sys"/>.</summary>
    public TestKitSettings TestKitSettings { get; private set; }

    /// <summary>Who hands messages to this test.</summary>
    public IActorRef TestActor { get; private set; }

    /// <summary>Logs in the test's name.</summary>
    public ILoggingAdapter Log { get; private set; }

    /// <summary>Filters of what <see cref="Sys"/> logs.</summary>
    public EventFilterFactory EventFilter { get; private set; }

    /// <summary>The latest message looked at; null when the latest look found nothing.</summary>
    public object? LastMessage => _last.Message;

    /// <summary>Who sent the latest message.</summary>
    public IActorRef LastSender => _last.Sender;

    /// <summary>Whether messages wait.</summary>
    public bool HasMessages => _queue.HasMessages;

    /// <summary>Filters of what another system logs.</summary>
    /// <param name="system">The system; its logger must be a <see cref="TestEventListener"/>.</param>
    public EventFilterFactory CreateEventFilter(ActorSystem system) => new(this, system);

    /// <summary>Shuts <see cref="Sys"/> down.</summary>
    /// <param name="duration">How long at most; default 5 s dilated, at most 10 s.</param>
    /// <param name="verifySystemShutdown">Whether a <see cref="TimeoutException"/> follows.</param>
    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        _sender?.End();
        Shutdown(_system, duration, verifySystemShutdown);
    }

    /// <summary>Fails the test.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>Never; throw it, so that the compiler knows.</returns>
    internal Exception Failure(string reason)
    {
        _assertions.Fail(reason);
        return new InvalidOperationException(reason);
    }

    /// <summary>Prepares system and test actor; called by the constructor.</summary>
    /// <param name="system">The system; null makes one.</param>
    /// <param name="config">A new system's settings.</param>
    /// <param name="actorSystemName">A new system's name; null for "test".</param>
    /// <param name="testActorName">Null for "testActor" with a number.</param>
    [MemberNotNull(nameof(_system), nameof(TestKitSettings), nameof(TestActor), nameof(Log), nameof(EventFilter))]
    protected virtual void InitializeTest(
        ActorSystem? system, ActorSystemSetup config, string? actorSystemName, string? testActorName)
    {
        _system = system ?? ActorSystem.Create(actorSystemName ?? "test", WithDefaults(config));
        _system.RegisterExtension(new TestKitExtension());
        _system.RegisterExtension(new TestKitAssertionsExtension(_assertions));

        // A system that was given to the kit was made without the kit's configuration, so the dispatcher of
        // TestActorRefs is added by hand; where it is configured, this changes nothing.
        _system.Dispatchers.RegisterConfigurator(
            CallingThreadDispatcher.Id,
            new CallingThreadDispatcherConfigurator(Config.Empty, _system.Dispatchers.Prerequisites));

        TestKitSettings = TestKitExtension.For(_system);
        Log = Logging.GetLogger(_system, GetType());
        EventFilter = new EventFilterFactory(this);
        TestActor = CreateTestActor(testActorName ?? $"testActor{Interlocked.Increment(ref s_testActors)}");

        // A probe made in the middle of a test must not become the sender of what the test sends.
        if (this is not INoImplicitSender) _sender = TestSender.Start(TestActor, _system.DeadLetters);
    }

    /// <summary>Prepares system and test actor.</summary>
    /// <param name="system">The system; null makes one.</param>
    /// <param name="config">A new system's settings.</param>
    /// <param name="actorSystemName">A new system's name; null for "test".</param>
    /// <param name="testActorName">Null for "testActor" with a number.</param>
    protected void InitializeTest(ActorSystem? system, Config config, string? actorSystemName, string? testActorName) =>
        InitializeTest(system, SetupOf(config), actorSystemName, testActorName);

    /// <summary>Shuts a system down.</summary>
    /// <param name="system">The system.</param>
    /// <param name="duration">How long at most; default 5 s dilated, at most 10 s.</param>
    /// <param name="verifySystemShutdown">Whether a <see cref="TimeoutException"/> follows.</param>
    protected virtual void Shutdown(ActorSystem system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        var limit = duration ?? Dilated(TimeSpan.FromSeconds(5)).Min(TimeSpan.FromSeconds(10));
        if (system.Terminate().Wait(limit)) return;

        // By default only a warning: this runs at a test's end and would hide why the test itself failed.
        var problem = $"Failed to stop [{system.Name}] within [{limit}]";
        if (verifySystemShutdown) throw new TimeoutException(problem);
        system.Log.Warning(problem);
    }

    private static ActorSystemSetup SetupOf(Config config) =>
        ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config));

    private static ActorSystemSetup WithDefaults(ActorSystemSetup setup)
    {
        var bootstrap = setup.Get<BootstrapSetup>().GetOrElse(BootstrapSetup.Create());
        return setup.WithSetup(bootstrap.WithConfigFallback(DefaultConfig));
    }
}
