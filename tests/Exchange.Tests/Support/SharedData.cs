namespace ActorNotice.Exchange.Tests.Support;

/// <summary>Recorded market data that lies beside the repository on development machines only.</summary>
internal static class SharedData
{
    /// <summary>The path of a file below <c>shared/data</c>; skips the test where it is not.</summary>
    public static string Require(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorNotice.sln"))) folder = folder.Parent;
        var path = Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", relativePath));
        Skip.IfNot(File.Exists(path), $"{relativePath} is not beside this repository (../shared/data)");
        return path;
    }
}
