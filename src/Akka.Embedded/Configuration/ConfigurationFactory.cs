namespace Akka.Configuration;

/// <summary>stub</summary>
public static class ConfigurationFactory
{
    /// <summary>stub</summary>
    public static Config ParseString(string hocon) => Config.Empty;
}
