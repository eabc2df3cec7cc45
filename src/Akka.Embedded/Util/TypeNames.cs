using System.Reflection;

namespace Akka.Util;

/// <summary>Finds types by the names configuration files use: full name, with or without the assembly.</summary>
internal static class TypeNames
{
    private const string EngineName = "Akka.Embedded";

    /// <summary>The named type, or null. Assembly names of the original (Akka, Akka.TestKit …) are accepted.</summary>
    /// <param name="name">"Namespace.Type" or "Namespace.Type, Assembly".</param>
    public static Type? Find(string name)
    {
        var direct = Type.GetType(name, throwOnError: false);
        if (direct is not null) return direct;

        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var fullName = (comma < 0 ? name : name[..comma]).Trim();
        return FindLoaded(fullName) ?? (comma < 0 ? null : FindShipped(fullName, name[(comma + 1)..]));
    }

    private static Type? FindLoaded(string fullName) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(fullName, throwOnError: false))
            .FirstOrDefault(type => type is not null);

    /// <summary>An assembly that nothing has used yet: of that name, or this engine's part of that name.</summary>
    private static Type? FindShipped(string fullName, string assembly)
    {
        var given = assembly.Split(',')[0].Trim();
        var ours = given.StartsWith("Akka.", StringComparison.Ordinal) ? EngineName + given["Akka".Length..] : given;
        return new[] { given, ours }.Distinct()
            .Select(name => TryLoad(name)?.GetType(fullName, throwOnError: false))
            .FirstOrDefault(type => type is not null);
    }

    private static Assembly? TryLoad(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException or ArgumentException)
        {
            // There is no such assembly; whoever asked for the type says so in its own words.
            return null;
        }
    }
}
