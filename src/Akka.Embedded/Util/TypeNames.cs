namespace Akka.Util;

/// <summary>Finds types by the names configuration files use: full name, with or without the assembly.</summary>
internal static class TypeNames
{
    /// <summary>The named type, or null. Assembly names of the original (Akka, Akka.TestKit …) are accepted.</summary>
    /// <param name="name">"Namespace.Type" or "Namespace.Type, Assembly".</param>
    public static Type? Find(string name)
    {
        var direct = Type.GetType(name, throwOnError: false);
        if (direct is not null) return direct;

        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var fullName = (comma < 0 ? name : name[..comma]).Trim();
        return AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(fullName, throwOnError: false))
            .FirstOrDefault(type => type is not null);
    }
}
