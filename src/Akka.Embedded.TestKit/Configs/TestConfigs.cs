using Akka.Configuration;
using Akka.TestKit.Internal;

namespace Akka.TestKit.Configs;

/// <summary>Ready configurations for tests.</summary>
public static class TestConfigs
{
    /// <summary>The kit's defaults.</summary>
    public static Config DefaultConfig { get; } = ConfigurationFactory.ParseString(TestKitReference.Defaults);

    /// <summary>Virtual time for the whole system: its scheduler is a <see cref="TestScheduler"/>.</summary>
    public static Config TestSchedulerConfig { get; } = ConfigurationFactory.ParseString(TestKitReference.VirtualTime);
}
