using System.Reflection;
using System.Text.Json;
using ActorNotice.Hocon;

namespace Akka.Configuration;

/// <summary>Reads configurations.</summary>
public static class ConfigurationFactory
{
    /// <summary>No settings.</summary>
    public static Config Empty => Config.Empty;

    /// <summary>Reads HOCON text. Substitutions are resolved at the first read.</summary>
    /// <param name="hocon">The text.</param>
    /// <exception cref="ConfigurationException">Not HOCON; the message says where.</exception>
    public static Config ParseString(string hocon)
    {
        try
        {
            return new Config(HoconParser.Parse(hocon), null);
        }
        catch (HoconException failure)
        {
            // The parser is another project's: its exception must not be part of this one's interface.
            throw new ConfigurationException(failure.Message, failure);
        }
    }

    /// <summary>The engine's defaults.</summary>
    public static Config Default() => DefaultConfig.Value;

    /// <summary>What the application ships beside itself; here none, so no settings.</summary>
    public static Config Load() => Config.Empty;

    /// <summary>The settings an object's properties stand for.</summary>
    /// <param name="source">The object.</param>
    public static Config FromObject(object source) => ParseString(JsonSerializer.Serialize(source));

    /// <summary>Reads HOCON text embedded in an assembly.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="assembly">The assembly.</param>
    public static Config FromResource(string resourceName, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new ConfigurationException($"Resource [{resourceName}] not found in {assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }

    /// <summary>Reads HOCON text embedded in a type's assembly.</summary>
    /// <typeparam name="TAssembly">The type.</typeparam>
    /// <param name="resourceName">The resource.</param>
    public static Config FromResource<TAssembly>(string resourceName) =>
        FromResource(resourceName, typeof(TAssembly).Assembly);
}
