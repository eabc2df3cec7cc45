using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2;

/// <summary>Base of xunit test classes: a system for each test, shut down at the test's end.</summary>
public class TestKit : TestKitBase, IDisposable
{
    /// <summary>Where the system's log goes too, if given.</summary>
    protected readonly ITestOutputHelper? Output;

    private bool _disposed;

    /// <summary>Tests a given system, or a new one with default settings.</summary>
    /// <param name="system">The system; shut down at the end all the same.</param>
    /// <param name="output">Where the system's log goes too.</param>
    public TestKit(ActorSystem? system = null, ITestOutputHelper? output = null)
        : base(Assertions, system)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system.</summary>
    /// <param name="config">Its settings.</param>
    /// <param name="actorSystemName">Default "test".</param>
    /// <param name="output">Where the system's log goes too.</param>
    public TestKit(ActorSystemSetup config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system.</summary>
    /// <param name="config">Its settings; the kit's defaults are below them.</param>
    /// <param name="actorSystemName">Default "test".</param>
    /// <param name="output">Where the system's log goes too.</param>
    public TestKit(Config config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system.</summary>
    /// <param name="config">Its settings as HOCON; the kit's defaults are below them.</param>
    /// <param name="output">Where the system's log goes too.</param>
    public TestKit(string config, ITestOutputHelper? output = null)
        : this(ConfigurationFactory.ParseString(config), null, output)
    {
    }

    /// <summary>The kit's default settings.</summary>
    public static new Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <summary>Settings that log all that the runtime can log.</summary>
    public static new Config FullDebugConfig => TestKitBase.FullDebugConfig;

    /// <summary>How tests fail.</summary>
    protected static XunitAssertions Assertions { get; } = new();

    /// <summary>Ends the test; called by xunit.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a system's log to the test's output as well.</summary>
    /// <param name="system">The system.</param>
    protected void InitializeLogger(ActorSystem system) => StartLogger(system, "");

    /// <summary>Sends a system's log to the test's output as well.</summary>
    /// <param name="system">The system.</param>
    /// <param name="prefix">Before each line.</param>
    protected void InitializeLogger(ActorSystem system, string prefix) => StartLogger(system, $"{prefix}: ");

    /// <summary>The test's own end, before its system is shut down.</summary>
    protected virtual void AfterAll()
    {
    }

    /// <summary>Ends the test.</summary>
    /// <param name="disposing">Whether managed things are to be ended; always.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing) return;
        _disposed = true;

        // The system ends also when the test's own end fails: the next test must not hear of it.
        try
        {
            AfterAll();
        }
        finally
        {
            Shutdown();
        }
    }

    private void StartLogger(ActorSystem system, string prefix)
    {
        if (Output is not { } output) return;
        var extended = (ExtendedActorSystem)system;
        var logger = extended.SystemActorOf(Props.Create(() => new TestOutputLogger(output, prefix)), "log-test");

        // Waited for: otherwise the first lines of a test would be missing in its output, now and then.
        logger.Ask<LoggerInitialized>(new InitializeLogger(system.EventStream), TestKitSettings.DefaultTimeout).Wait();
    }
}
