using System.Text.Json;
using Akka.Configuration;
using Microsoft.Extensions.Configuration;

namespace Akka.Hosting;

/// <summary>The host's settings as HOCON.</summary>
internal static class HostSettings
{
    public static Config ToConfig(IConfiguration configuration, bool normalizeKeys) =>
        ConfigurationFactory.ParseString(JsonSerializer.Serialize(Tree(configuration, normalizeKeys)));

    /// <summary>Sections as dictionaries, sections with the keys 0, 1 … as lists, the rest as texts.</summary>
    private static object? Tree(IConfiguration section, bool normalizeKeys)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return (section as IConfigurationSection)?.Value;
        return children.All(child => int.TryParse(child.Key, out _))
            ? children.Select(child => Tree(child, normalizeKeys)).ToList()
            : children.ToDictionary(child => KeyOf(child.Key, normalizeKeys), child => Tree(child, normalizeKeys));
    }

    private static string KeyOf(string key, bool normalizeKeys) =>
        normalizeKeys ? key.ToLowerInvariant().Replace('_', '-') : key;
}
