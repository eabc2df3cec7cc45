namespace Akka.Configuration;

/// <summary>Splits paths as Akka.NET does: at dots outside quotes, no escapes, a trailing dot is ignored.</summary>
internal static class ConfigPath
{
    public static IReadOnlyList<string> Split(string path)
    {
        if (!path.Contains('"', StringComparison.Ordinal))
            return path.Split('.', StringSplitOptions.RemoveEmptyEntries);

        // Quoted keys hold dots and slashes, as the paths of deployments do.
        var keys = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] == '"') quoted = !quoted;
            if (i < path.Length && (quoted || path[i] != '.')) continue;
            if (i > start) keys.Add(path[start..i].Replace("\"", string.Empty, StringComparison.Ordinal));
            start = i + 1;
        }

        return keys;
    }
}
