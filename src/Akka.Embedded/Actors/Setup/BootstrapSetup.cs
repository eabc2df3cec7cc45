using Akka.Configuration;
using Akka.Util;

namespace Akka.Actor;

/// <summary>The configuration a system is started with.</summary>
public sealed class BootstrapSetup : Setup.Setup
{
    private BootstrapSetup(Option<Config> config) => Config = config;

    /// <summary>The configuration.</summary>
    public Option<Config> Config { get; }

    /// <summary>Without a configuration.</summary>
    public static BootstrapSetup Create() => new(Option<Config>.None);

    /// <summary>With a configuration.</summary>
    /// <param name="config">The configuration.</param>
    public BootstrapSetup WithConfig(Config config) => new(new Option<Config>(config));

    /// <summary>With a configuration below the one that is there.</summary>
    /// <param name="config">The lower configuration.</param>
    public BootstrapSetup WithConfigFallback(Config config) =>
        WithConfig(Config.Value is { } mine ? mine.WithFallback(config) : config);
}
