using Akka.Actor;
using Akka.Configuration;

namespace Akka.TestKit;

/// <summary>The settings below <c>akka.test</c>.</summary>
public sealed class TestKitSettings : IExtension
{
    /// <summary>Reads the settings.</summary>
    /// <param name="config">A system's configuration.</param>
    public TestKitSettings(Config config)
    {
        DefaultTimeout = config.GetTimeSpan("akka.test.default-timeout", TimeSpan.FromSeconds(5), false);
        SingleExpectDefault = config.GetTimeSpan("akka.test.single-expect-default", TimeSpan.FromSeconds(3), false);
        TestEventFilterLeeway = config.GetTimeSpan("akka.test.filter-leeway", TimeSpan.FromSeconds(3), false);
        TestTimeFactor = config.GetDouble("akka.test.timefactor", 1);
        LogTestKitCalls = config.GetBoolean("akka.test.testkit.debug");
        if (TestTimeFactor <= 0)
            throw new ConfigurationException($"akka.test.timefactor must be above 0, not {TestTimeFactor}.");
    }

    /// <summary>For Ask, latches and the kit's own questions. Default 5 s.</summary>
    public TimeSpan DefaultTimeout { get; }

    /// <summary>How long an expectation waits outside of Within when the test gives no time. Default 3 s.</summary>
    public TimeSpan SingleExpectDefault { get; }

    /// <summary>How long an event filter waits after its block for the events it expects. Default 3 s.</summary>
    public TimeSpan TestEventFilterLeeway { get; }

    /// <summary>Every given time-out is multiplied by this. Default 1.</summary>
    public double TestTimeFactor { get; }

    /// <summary>Whether calls of the kit are logged at debug level. Default off.</summary>
    public bool LogTestKitCalls { get; }
}
