namespace ActorNotice.Simulation.Tests.Support;

/// <summary>The market data that lies beside the repository, where it is there.</summary>
internal static class SharedData
{
    /// <summary>Its folder, or null.</summary>
    internal static string? Folder { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorNotice.sln"))) folder = folder.Parent;
        if (folder?.Parent is not { } parent) return null;
        var data = Path.Combine(parent.FullName, "shared", "data");
        return Directory.Exists(data) ? data : null;
    }
}
