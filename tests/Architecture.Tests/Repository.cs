using System.Xml.Linq;

namespace ActorNotice.Architecture.Tests;

/// <summary>The checkout that the tests run from, read as text.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Where(IsSource).Order(StringComparer.Ordinal);

    internal static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(IsSource).Order(StringComparer.Ordinal);

    /// <summary>Names of the rooms a project refers to, the engine included where the project says UsesAkka.</summary>
    internal static IReadOnlySet<string> References(XDocument project)
    {
        var rooms = project.Descendants("ProjectReference")
            .Select(static e => Path.GetFileNameWithoutExtension(((string?)e.Attribute("Include") ?? "").Replace('\\', '/')))
            .ToHashSet(StringComparer.Ordinal);
        if (project.Descendants("UsesAkka").Any(static e => e.Value == "true")) rooms.Add("Akka");
        return rooms;
    }

    internal static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsSource(string path) =>
        !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorNotice.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ActorNotice.sln is not above the test's folder");
    }
}
