namespace ActorNotice.Support;

/// <summary>Where the sources are that the tests were built from, and what lies beside them.</summary>
public static class Checkout
{
    /// <summary>The folder of <c>ActorNotice.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorNotice.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ActorNotice.sln is not above the test's folder");
    }
}
