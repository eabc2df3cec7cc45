namespace Akka.Configuration;

/// <summary>Configurations that may be null.</summary>
public static class ConfigExtensions
{
    /// <summary>Lays one over the other; either may be null or empty.</summary>
    /// <param name="config">The upper one.</param>
    /// <param name="fallback">The lower one.</param>
    public static Config? SafeWithFallback(this Config? config, Config? fallback)
    {
        if (config.IsNullOrEmpty()) return fallback;
        return fallback.IsNullOrEmpty() || ReferenceEquals(config, fallback) ? config : config?.WithFallback(fallback);
    }

    /// <summary>Whether there are no settings.</summary>
    /// <param name="config">The configuration.</param>
    public static bool IsNullOrEmpty(this Config? config) => config is null || config.IsEmpty;
}
